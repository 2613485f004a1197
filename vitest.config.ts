import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The limit is for what hangs: on a busy machine a test that starts the bot takes many times longer than on an idle one.
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    // Files share the modules that they load: nothing is mocked, so there is nothing to keep apart.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
