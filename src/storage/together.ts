type Waiting<Job, Result> = Readonly<{ job: Job; done: (result: Result) => void; fail: (error: unknown) => void }>;

/**
 * Jobs that are given before the event loop comes round again are done in one go, in their order. `work` says what each came to: a
 * result, or an error of this one alone. When it rejects, none was done.
 */
export function together<Job, Result>(
  work: (jobs: readonly Job[]) => Promise<readonly (Result | Error)[]>,
): (job: Job) => Promise<Result> {
  let waiting: Waiting<Job, Result>[] = [];

  async function go(): Promise<void> {
    const group = waiting;
    waiting = [];
    try {
      const outcomes = await work(group.map(({ job }) => job));
      for (const [at, { done, fail }] of group.entries()) {
        const outcome = outcomes[at];
        if (outcome instanceof Error) fail(outcome);
        else done(outcome as Result);
      }
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
  }

  return (job) =>
    new Promise((done, fail) => {
      if (waiting.push({ job, done, fail }) === 1) setImmediate(go);
    });
}
