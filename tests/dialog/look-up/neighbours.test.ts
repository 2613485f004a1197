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

test.each([
  ['닷넷 몇버전 써야됨 SE CU1', 'requirements SE dotnet'],
  ['.NET for SE CU1', 'requirements SE dotnet'],
  ['SE CU2 언제까지 가야 함', 'hazard se-cu2-window'],
  ['지원종료된 서버에서 메일 보내면 차단된다면서요?', 'hazard old-servers-blocked'],
  ['하이브리드 끝나면 옛날서버 꺼도되나요', 'hazard last-exchange-server'],
  ['하이브리드 후 기존서버 제거', 'hazard last-exchange-server'],
  ['이관 끝나고 예전 서버 내려도 됨?', 'hazard last-exchange-server'],
  ['가장 최신 CU 뭐임', 'support exchange-se updates'],
  ['2019 최신 CU 뭐임', 'support exchange-2019 updates'],
])('what is named beside it does not outvote what is asked: %s', (text, expected) => {
  expect(gist(new Talk({ locale: 'ko' }).say(text))).toBe(expected);
});
