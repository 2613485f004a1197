import { expect, test } from 'vitest';
import { gist, Talk } from '../conversation.ts';

test.each([
  ['server 2016 os eol', 'support windows-server-2016'],
  ['server 2016 eol', 'notice choose'],
  ['2016 minimum os', 'requirements 2016 hostOs'],
  ['DC 2008 R2 for exchange 2016', 'runs-on windows-server-2008-r2 2016 domainControllers'],
  ['DC 2016 for exchange 2019', 'runs-on windows-server-2016 2019 domainControllers'],
  ['2016 DC로 익스체인지 2019 되나', 'runs-on windows-server-2016 2019 domainControllers'],
  ['Windows Server 2012 domain controllers with Exchange 2019', 'runs-on windows-server-2012 2019 domainControllers'],
  ['Windows Server 2012 R2 도메인 컨트롤러 Exchange 2019', 'runs-on windows-server-2012-r2 2019 domainControllers'],
  ['2019 도메인 컨트롤러 요구사항', 'requirements 2019 domainControllers'],
  ['AD 2003 포리스트로 exchange 2016 되나', 'requirements 2016 forestFunctionalLevel'],
  ['TLS 1.0', 'topic tls'],
  ['TLS worries: can an Exchange 2007 source talk to Microsoft 365 directly?', 'hazard direct-from-2007'],
  ['Belgium', 'residency BE'],
  ['Chinese tenants', 'residency CN'],
  ['가나다라', 'notice not-understood'],
  ['Windows 11 23H2', 'notice out-of-scope'],
])('"%s" is %s', (text, expected) => {
  expect(gist(new Talk({ locale: 'en' }).say(text))).toBe(expected);
});
