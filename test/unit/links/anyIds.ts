import fc from 'fast-check';

const idLetters = fc.constantFrom(...'azAZ09._*-');

export const anyImageId = fc
  .tuple(fc.constantFrom(...'azAZ09'), fc.string({ unit: idLetters, minLength: 1, maxLength: 127 }))
  .map((parts) => parts.join(''));

const word = fc.string({ unit: fc.constantFrom(...'az09'), minLength: 1, maxLength: 9 });

export const anyRegionId = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => ['cn', ...words].join('-'));
