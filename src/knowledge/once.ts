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
