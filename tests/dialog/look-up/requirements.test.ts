import { describe, expect, test } from 'vitest';
import { gist, Talk } from '../conversation.ts';

const TOLD = 'Exchange 2010, 1200 mailboxes, 3 months, own servers only, no coexistence';

const ASKED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'requirements SE domainControllers': [
    ['SE requirements', 'and whats needed for DC'],
    ['SE 설치 요건', '도메인 컨트롤러는?'],
    ['2016 -> SE', 'and whats needed for DC'],
    ['2016에서 SE 가려면', 'DC는 뭐 필요해'],
    ['2019 in place to SE?', 'and the domain controllers?'],
    ['coexistence 2016 SE', 'domain controllers?'],
    [TOLD, 'what about the DCs?'],
    ['domain controller requirements'],
    ['도메인 컨트롤러 뭐 필요해'],
  ],
  'requirements 2016 domainControllers': [
    ['2016 EOS', 'DC?'],
    ['SE requirements', 'DC?', 'and 2016?'],
  ],
  'requirements SE forestFunctionalLevel': [['2016에서 SE 가려면', '포리스트 수준은?']],
  'requirements SE outlook': [['2016 -> SE', 'and outlook?']],
  'runs-on windows-server-2019 SE domainControllers': [['windows server 2019에 SE 돼?', '도메인 컨트롤러는?']],
  'runs-on windows-server-2019': [
    ['윈도우 서버 2019에 뭐 깔려'],
    ['what can I install on windows server 2019'],
    ['server 2019에 뭐 올라가'],
    ['which Exchange runs on Windows Server 2016', '2019는?'],
  ],
  'runs-on windows-server-2022': [
    ['윈도우 서버 2022에 뭐 깔 수 있어'],
    ['윈도우 서버 2019에 뭐 깔려', '2022는?'],
    ['what runs on server 2016', 'and 2022?'],
  ],
  'runs-on windows-server-2016 SE': [
    ['can I run SE on server 2016'],
    ['서버 2016에 SE 깔 수 있어?'],
    ['can SE go on server 2016'],
    ['does server 2016 OS support exchange SE'],
    ['does SE run on Windows Server 2019', 'and 2016'],
    ['windows server 2019에 SE 돼?', '2016은?'],
  ],
  'runs-on windows-server-2025 SE': [['does SE run on Windows Server 2019', 'and on 2016?', '2025?']],
  'runs-on windows-server-2016 2019': [['does exchange 2019 run on Windows Server 2022', 'and on 2016?']],
  'runs-on outlook-2019 SE': [['SE with outlook 2016?', 'and 2019?']],
  'path 2016 SE': [['upgrade server 2016 to SE'], ['서버 2016에서 SE로 업그레이드']],
  'hazard outdated-clients': [
    ['outlook 2016 with exchange online?'],
    ['is outlook 2019 supported with exchange online'],
    ['outlook 2013 exchange online'],
    ['office 2016 with microsoft 365'],
    ['아웃룩 2016으로 exchange online 되나요'],
    ['아웃룩 2019 EXO 지원돼?'],
    ['outlook 2016 with exchange online?', 'no i meant outlook 2019'],
    ['outlook 2016 end of support', 'and in exchange online?'],
  ],
  'support outlook-2016': [['outlook 2016 with exchange online?', 'outlook 2016 end of support']],
  'runs-on windows-server-2022 2019': [['Windows Server 2016에서 익스체인지 2019 돼?', '2022는?']],
  'runs-on windows-server-2016 2016': [['Windows Server 2016에서 익스체인지 2019 돼?', '2016은?']],
  'runs-on outlook-2016': [['아웃룩 2016으로 어디까지 붙어'], ['what does outlook 2016 work with']],
  'support windows-server-2019': [
    ['which windows server versions are in support', '2019?'],
    ['지원되는 윈도우 서버', '2019는?'],
  ],
  'support windows-server-2022': [['windows server 2019 eos', '2022는?']],
  'support outlook-2019': [['지원되는 아웃룩', '2019는?']],
};

describe.each(Object.entries(ASKED))('%s', (expected, said) => {
  test.each(said.map((turns) => [turns] as const))('%j', (turns) => {
    const talk = new Talk({ locale: 'en' });
    const replies = turns.map((turn) => gist(talk.say(turn)));
    expect(replies.at(-1)).toBe(expected);
  });
});
