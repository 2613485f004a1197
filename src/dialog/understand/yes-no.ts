const POSITIVE =
  /^(?:y|yes|yeah|yep|yup|ya|sure|ok|okay|of course|definitely|absolutely|true|right|correct|please|we do|it does|it must|must|need(?:ed)?|required?|necessary|we need (?:it|that|them)|i do|affirmative)\b|^(?:네|넵|넹|예|옙|응|어|ㅇㅇ|ㅇ|ㅇㅋ|그래|그렇|맞|필요|있어야|있음|있습|있어|해야|물론|당연|좋|o)(?!.*(?:없|않|안 ?))/;
const NEGATIVE =
  /^(?:n|no|nope|nah|none|never|not|false|nothing|don'?t|doesn'?t|negative|neither|without|unnecessary|skip|we don'?t|it doesn'?t|not needed|not necessary|not required|no need|x)\b|^(?:아니|아뇨|아녀|아님|ㄴㄴ|ㄴ|노|없|안 ?|불필요|괜찮|상관 ?없|무관|해당 ?없|전혀)|(?:필요|상관|제한|제약|요건|조건|관계)(?:는|은|가|이|도)? ?(?:없|하지 ?않|치 ?않|안)|불필요|않아도|없어도|안 ?해도/;
const UNSURE =
  /^(?:i |we )?(?:don'?t|do not|dunno|didn'?t) ?know\b|^(?:not sure|unsure|unknown|no idea|dunno|idk|maybe|it depends|depends|haven'?t decided|undecided|tbd|\?+)|모르|모름|글쎄|잘 ?모|미정|미확정|확실(?:하지|치) ?않|아직 ?안 ?정/;

export function isPositive(text: string): boolean {
  return POSITIVE.test(text) && !isNegative(text);
}

export function isNegative(text: string): boolean {
  return NEGATIVE.test(text) && !isUnsure(text);
}

/** The person does not know: the question comes again with how to find out. */
export function isUnsure(text: string): boolean {
  return UNSURE.test(text);
}
