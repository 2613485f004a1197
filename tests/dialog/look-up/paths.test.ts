import { describe, expect, test } from 'vitest';
import { gist, Talk } from '../conversation.ts';

const ASKED: Readonly<Record<string, readonly string[]>> = {
  'path 2019 SE true': [
    'is there an in place upgrade to SE',
    '2019 CU15인데 덮어 깔면 SE 되나',
    'can exchange be upgraded in place?',
  ],
  'path 2016 SE true': ['2016에서 SE로 인플레이스 되나요?', '2016 to SE without new hardware'],
  'path 2013 true': ['in-place from 2013?'],
  'path 2016 2019 true': ['in-place upgrade to 2019?'],
  'path 2010 2016 2013': [
    'need 2013 between 2010 and 2016?',
    '2010에서 2016 갈 때 2013 거쳐야 하나',
    '2010에서 2013 건너뛰고 2016',
  ],
  'path 2010 SE 2013': ['2013 거쳐야 하나요 2010에서 SE 갈때'],
  'path 2019 SE': ['do I need a new server for SE', 'SE 올릴 때 새 서버 꼭 필요해?'],
  'path 2016 SE': ['2016 to SE, are new servers required?', '2016에서 SE로 가려면 새 서버 필요한가요'],
  'option full-hybrid prerequisites': ['does full hybrid need a new server'],
  'requirements SE': ['what has to be in place before SE'],
  'coexistence SE 2013': ['can SE be installed while 2013 still there'],
  'coexistence 2013 SE': ['we have 2013 and 2016 mixed, can we add SE', '2013 2016 섞여있는데 SE 추가 가능?'],
  'throughput 250': ['사서함 250기가인데 옮길수있나'],
  'hazard windows-under-exchange': ['in place upgrade of windows server under exchange 2019'],
};

describe.each(Object.entries(ASKED))('%s', (expected, texts) => {
  test.each(texts)('"%s"', (text) => {
    expect(gist(new Talk({ locale: 'en' }).say(text))).toBe(expected);
  });
});
