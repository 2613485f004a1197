import { expect, test } from 'vitest';
import { findNoVersion } from '../../../src/dialog/understand/no-version.ts';
import { knowledge } from '../conversation.ts';

test.each([
  ['exchange 2022', 'exchange', 2022],
  ['is exchange server 2011 any good', 'exchange', 2011],
  ['익스체인지 2025 나왔나요', 'exchange', 2025],
  ['엑스체인지 서버 2023', 'exchange', 2023],
  ['익스체인지 2022년 버전', 'exchange', 2022],
  ['2016에서 익스 2022로', 'exchange', 2022],
  ['outlook 2020 with exchange 2019', 'outlook', 2020],
  ['아웃룩 2020', 'outlook', 2020],
  ['windows server 2013', 'windows-server', 2013],
  ['2015 버전 지원종료일', 'exchange', 2015],
  ['version 2015 end of support', 'exchange', 2015],
] as const)('"%s" names a version of %s that there is not', (text, family, year) => {
  expect(findNoVersion(text, knowledge)).toMatchObject({ family, year });
});

test.each([
  ['a version that there is', 'exchange 2019'],
  ['one that is newer than the day', 'windows server 2025'],
  ['one that is for the Mac only', 'outlook 2011'],
  ['one from before the knowledge begins', 'outlook 2000'],
  ['a version of Windows', '2022 버전 지원종료일'],
  ['a version of something else', 'sharepoint 2015 버전'],
  ['a number of mailboxes', 'exchange 2050 users'],
  ['a number of mailboxes, Korean', '익스체인지 2050명'],
  ['a year of a date', '익스체인지 2022년 지원 종료'],
  ['a day', 'exchange 2025-10-14'],
  ['a month', 'exchange 2026/10 update'],
  ['a month, Korean', 'exchange 2026 10월 지원 종료'],
  ['what is left, not Office', 'we want to get off 2012'],
  ['a year of something else', 'sharepoint 2022'],
  ['a year behind other words', 'student exchange programme 2022'],
])('%s is none of these: "%s"', (_, text) => {
  expect(findNoVersion(text, knowledge)).toBeUndefined();
});
