/** Remembers what a function without arguments says: worked out when it is first asked, not when the process starts. */
export function once<Value>(work: () => Value): () => Value {
  let known: Readonly<{ value: Value }> | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/** Remembers what a pure function says of an object, for as long as there is the object. */
export function oncePer<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Readonly<{ value: Value }>>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}

/** Remembers what a pure function says of a word or a number; of the first few thousand, since people may name any. */
export function onceEach<Key extends string | number, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key);
    if (known.size < MOST_KNOWN) known.set(key, value);
    return value;
  };
}
const MOST_KNOWN = 2000;
