import { countryName } from '../../../src/knowledge/geography.ts';
import type { Answers } from '../../../src/rules/answers.ts';

const DIGITS = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

function hangul(value: number): string {
  if (value >= 10_000)
    return [`${value < 20_000 ? '' : hangul(Math.floor(value / 10_000))}만`, hangul(value % 10_000)].filter(Boolean).join(' ');
  return [1000, 100, 10, 1]
    .map((unit, at) => {
      const digit = Math.floor(value / unit) % 10;
      if (digit === 0) return '';
      return (digit === 1 && unit > 1 ? '' : DIGITS[digit]) + (['천', '백', '십', ''][at] ?? '');
    })
    .join('');
}

const plain = (value: number) => String(value);
const commas = (value: number) => value.toLocaleString('en-US');
const wide = (value: number) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
function mixed(value: number): string {
  if (value >= 10_000) return `${Math.floor(value / 10_000)}만${value % 10_000 === 0 ? '' : ` ${commas(value % 10_000)}`}`;
  if (value >= 1000 && value % 1000 === 0) return `${value / 1000}천`;
  return commas(value);
}

const SOURCE: readonly ((version: string) => string)[] = [
  (version) => `익스체인지 ${version}`,
  (version) => `Exchange ${version}`,
  (version) => `익스체인지 ${version}을 사용합니다`,
  (version) => `익스체인지 서버 ${version} 운영 중`,
  (version) => `Exchange Server ${version}입니다`,
  (version) => `버전은 ${version}`,
  (version) => `버전: ${version}`,
  (version) => `현재 버전은 ${version}입니다`,
  (version) => `익스체인지 ${version} 쓰고 있습니다`,
  (version) => `익스체인지${version === 'SE' ? ' SE' : version}`,
  (version) => `지금 익스체인지 ${version}`,
  (version) => `메일 서버는 익스체인지 ${version}입니다`,
  (version) => `익스체인지 ${version}에서 옮기려고 합니다`,
  (version) => `MS 익스체인지 ${version} 온-프레미스`,
  (version) => `exchange ${version} 사용중`,
];
const MAILBOXES: readonly ((value: number) => string)[] = [
  (value) => `사서함 ${plain(value)}개`,
  (value) => `사서함 ${commas(value)}개`,
  (value) => `사서함은 ${commas(value)}개입니다`,
  (value) => `사서함 약 ${commas(value)}개`,
  (value) => `사서함 ${hangul(value)} 개`,
  (value) => `${commas(value)}개 사서함`,
  (value) => `사용자 ${commas(value)}명`,
  (value) => `사서함 수: ${plain(value)}`,
  (value) => `사서함이 ${mixed(value)}개 있습니다`,
  (value) => `사서함 ${wide(value)}개`,
  (value) => `직원 ${commas(value)}명`,
  (value) => `메일박스 ${plain(value)}개 정도`,
  (value) => `사서함수 ${commas(value)}`,
  (value) => `mailbox ${plain(value)}개`,
  (value) => `총 ${commas(value)}개의 사서함`,
];
const NATIVE_DAYS = ['', '하루', '이틀', '사흘', '나흘', '닷새', '엿새', '이레', '여드레', '아흐레', '열흘'];
const NATIVE = ['', '한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열'];

function spans(days: number): string[] {
  const spoken = [`${days}일`, `${days}일간`, `${commas(days)}일`];
  const native = NATIVE_DAYS[days];
  if (native) spoken.push(native);
  if (days === 2) spoken.push('주말');
  if (days === 15) spoken.push('보름');
  if (days % 7 === 0) {
    const weeks = days / 7;
    spoken.push(
      `${weeks}주`,
      `${weeks}주일`,
      `${weeks} 주`,
      `${hangul(weeks)} 주`,
      weeks === 1 ? '일주일' : `${weeks - 1}~${weeks}주`,
    );
  }
  if (days % 30 === 0) {
    const months = days / 30;
    spoken.push(`${months}개월`, `${months} 개월`, `${months}달`);
    const count = NATIVE[months];
    if (count) spoken.push(`${count} 달`, `${count}달`);
  }
  if (days === 180) spoken.push('반년');
  if (days === 365) spoken.push('1년', '일 년');
  return spoken;
}
const DURATION: readonly ((span: string) => string)[] = [
  (span) => `기간은 ${span}`,
  (span) => `${span} 안에 끝내야 합니다`,
  (span) => `기간: ${span}`,
  (span) => `${span} 이내`,
  (span) => `${span} 정도`,
  (span) => `약 ${span}`,
  (span) => `${span} 동안`,
  (span) => `최대 ${span}`,
  (span) => `일정은 ${span}입니다`,
  (span) => `${span} 걸려도 됩니다`,
  (span) => `마이그레이션 기간 ${span}`,
  (span) => `${span} 있습니다`,
  (span) => `${span} 내로`,
];
const NONE = [
  '데이터 위치 제약 없음',
  '데이터 위치는 상관없음',
  '보관 위치 제한 없습니다',
  '데이터 상주 요건 없음',
  '어디에 보관해도 됩니다',
  '어디든 상관없음',
  '국내 보관 필요 없음',
  '해외 보관 가능',
  '레지던시 요구사항 없음',
  '데이터 위치: 무관',
  '국내가 아니어도 됩니다',
  '데이터는 어디에 있어도 됩니다',
  '데이터 보관 제한은 없습니다',
  '해외에 있어도 됩니다',
];
const OWN = [
  '자체 서버에만 보관',
  '데이터는 자체 서버에 있어야 합니다',
  '사내 서버에만',
  '우리 서버에만 보관해야 합니다',
  '자체 서버 밖으로 못 나감',
  '클라우드 불가',
  '클라우드는 안 됩니다',
  '온-프레미스에만 보관',
  '사내에만 보관',
  '회사 서버를 벗어날 수 없습니다',
  '데이터 위치: 자체 서버',
  '클라우드 사용 금지',
  '사외 반출 금지',
  '자체 데이터센터에만 보관합니다',
];
const COUNTRY: readonly ((country: string) => string)[] = [
  (country) => `데이터는 ${country}에 보관`,
  (country) => `${country}에 보관해야 합니다`,
  (country) => `데이터는 ${country}에 있어야 합니다`,
  (country) => `메일은 ${country}에 저장해야 합니다`,
  (country) => `${country} 내 보관`,
  (country) => `데이터 위치: ${country}`,
  (country) => `${country} 밖으로 나가면 안 됩니다`,
  (country) => `데이터가 ${country}를 벗어나면 안 됩니다`,
  (country) => `${country}에만 보관`,
  (country) => `${country} 밖 반출 금지`,
  (country) => `보관 국가는 ${country}`,
  (country) => `데이터 상주 국가: ${country}`,
  (country) => `데이터는 반드시 ${country}에 남아야 합니다`,
  (country) => `${country} 데이터센터에 보관`,
];
const KOREA = [
  '국내 보관',
  '데이터는 국내에 있어야 합니다',
  '해외 반출 금지',
  '국외 반출 불가',
  '해외로 못 나감',
  '국내에만',
  '국내에 저장',
  '데이터는 국내 보관',
];
const COEXISTENCE = [
  '공존 필요',
  '공존이 필요합니다',
  '공존 필요함',
  '공존: 예',
  '공존 있음',
  '공존해야 합니다',
  '약속 있음/없음을 볼 수 있어야 합니다',
  '공존 필수',
  '동시 운영이 필요합니다',
  '하나의 조직처럼 일해야 합니다',
  '이전하는 동안 일정 공유가 필요합니다',
  '전체 주소 목록 공유 필요',
  '공존은 꼭 필요',
  '공존 O',
];
const NO_COEXISTENCE = [
  '공존 불필요',
  '공존 필요 없음',
  '공존은 필요 없습니다',
  '공존 없음',
  '공존 없이',
  '공존 안 함',
  '공존: 아니오',
  '공존 X',
  '공존하지 않습니다',
  '공존은 안 해도 됩니다',
  '약속 있음/없음 공유 필요 없음',
  '공존은 필요하지 않습니다',
  '동시 운영 불필요',
  '공존 제외',
];

/** Ways to say each answer in Korean, by answer. */
export function koreanPhrases(
  answers: Answers,
): Readonly<Record<'source' | 'mailboxes' | 'duration' | 'residency' | 'coexistence', readonly string[]>> {
  const country = answers.country ? countryName(answers.country, 'ko') : '';
  const inCountry = [...COUNTRY.map((say) => say(country)), ...(answers.country === 'KR' ? KOREA : [])];
  return {
    source: SOURCE.map((say) => say(answers.source)),
    mailboxes: MAILBOXES.map((say) => say(answers.mailboxes)),
    duration: spans(answers.duration).flatMap((span) => DURATION.map((say) => say(span))),
    residency: { none: NONE, 'own-servers': OWN, 'in-country': inCountry }[answers.residency],
    coexistence: answers.coexistence ? COEXISTENCE : NO_COEXISTENCE,
  };
}

/** Ways to put the parts together. */
export const KOREAN_TEMPLATES: readonly ((parts: readonly string[]) => string)[] = [
  (parts) => parts.join(', '),
  (parts) => parts.join('; '),
  (parts) => `${parts.join('. ')}.`,
  (parts) => parts.join('\n'),
  (parts) => parts.join('\r\n\r\n'),
  (parts) => parts.map((part) => `- ${part}`).join('\n'),
  (parts) => parts.map((part, at) => `${at + 1}) ${part}`).join(' '),
  (parts) => parts.map((part, at) => `${at + 1}. ${part}`).join('\n'),
  (parts) => parts.map((part) => `• ${part}`).join('\n'),
  (parts) => `${parts.slice(0, -1).join(', ')} 그리고 ${parts.at(-1)}`,
  (parts) => parts.join(' 그리고 '),
  (parts) => parts.join(' / '),
  (parts) => parts.join(' | '),
  (parts) => `안녕하세요. ${parts.join(', ')}. 감사합니다.`,
  (parts) => `안녕하세요,\n${parts.join('.\n')}.\n김대리 드림`,
  (parts) => `어떤 방법이 좋을까요? ${parts.join(', ')}`,
  (parts) => `${parts.join(', ')}. 어떤 방법을 추천하시나요?`,
  (parts) => `${parts.join(', ')}입니다`,
  (parts) => `추천해 주세요: ${parts.join(', ')}`,
  (parts) => `  ${parts.join(' ,  ')}  `,
  (parts) => parts.join(',\n'),
  (parts) => `1987년에 설립된 제조업체이고 서버 12대, 메일 40TB입니다. ${parts.join(', ')}.`,
  (parts) => `${parts.join(', ')}. 지사 3곳이고 연락처는 010-1234-5678입니다.`,
  (parts) => `업력 25년입니다. ${parts.join('. ')}. 아웃룩 2016과 윈도우 10을 씁니다.`,
  (parts) => parts.join('   '),
  (parts) => parts.join('，'),
  (parts) => parts.map((part) => `(${part})`).join(' '),
  (parts) => parts.join(' - '),
  (parts) => `"${parts.join(', ')}"`,
  (parts) => `저희는 ${parts.join(', ')}`,
];
