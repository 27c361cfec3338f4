import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesBetween } from '../../../src/sweep/changes';
import { findingsOf } from '../../../src/sweep/findings';
import { markdownText, withCommands } from '../../../src/sweep/formats/markdownText';
import { hostileNames, reportOf, textOf, unfinished } from './hostile';
import { sweep, swept } from './madeUpSweeps';

/** Cells of all table rows: a pipe ends a cell unless a backslash stands before it. */
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .slice(2, -2)
        .split(/(?<!\\)(?:\\\\)*\|/)
        .map((cell) => cell.trim()),
    );

describe('Markdown of a sweep', () => {
  it('has a summary, findings, and a row for each account', async () => {
    const images = [swept({ '1': 1, '2': 1 }, { isPublic: true }), swept({ '2': 1 }, { imageId: 'm-2' })];
    const result = sweep({ images });
    const knownAccounts = { '2': 'Lotus' };
    const findings = findingsOf(result, { knownAccounts, olderThanDays: 0 });
    const text = await textOf('markdown', reportOf({ result, knownAccounts, findings }));
    const rows = rowsOf(text);
    assert.ok(rows.some(([name, value]) => name === 'Shares' && value === '3'));
    assert.deepEqual(rows.slice(-3), [
      ['public', 'all', '', '1', 'cn-hangzhou 1'],
      ['unknown', '1', '', '1', 'cn-hangzhou 1'],
      ['known', '2', 'Lotus', '2', 'cn-hangzhou 2'],
    ]);
    assert.deepEqual(
      rows.filter(([severity]) => severity === 'error' || severity === 'warning').map((row) => row[1]),
      ['public-image', 'unknown-account'],
    );
    assert.doesNotMatch(text, /## Not known/);
  });

  it('puts errors first, then warnings, then notes', async () => {
    const images = [
      swept({ '2': 1 }, { imageId: 'm-1' }),
      swept({ '1': 1 }, { imageId: 'm-2' }),
      swept({}, { imageId: 'm-3', isPublic: true }),
    ];
    const result = sweep({ images });
    const findings = findingsOf(result, { knownAccounts: { '2': 'Lotus' }, olderThanDays: 1 });
    const rows = rowsOf(await textOf('markdown', reportOf({ result, findings })));
    assert.deepEqual(
      rows.filter(([, , , imageId]) => imageId?.startsWith('m-')).map(([severity, , , imageId]) => [severity, imageId]),
      [
        ['error', 'm-3'],
        ['warning', 'm-2'],
        ['note', 'm-1'],
        ['note', 'm-2'],
      ],
    );
  });

  it('lists two hundred findings of a severity, and says how many more there are', async () => {
    const images = Array.from({ length: 203 }, (_, index) => swept({ '1': 1 }, { imageId: `m-${index}` }));
    const result = sweep({ images });
    const findings = findingsOf(result, { knownAccounts: {}, olderThanDays: 0 });
    const text = await textOf('markdown', reportOf({ result, findings }));
    assert.equal(rowsOf(text).filter(([severity]) => severity === 'warning').length, 200);
    assert.match(text, /^warning: and 3 more\./m);
  });

  it('says that a sample is made up', async () => {
    assert.match(await textOf('markdown', reportOf({ isSample: true })), /^# .*\n\nSample account: made-up data/);
    assert.doesNotMatch(await textOf('markdown', reportOf()), /made-up/);
  });

  it('says what is not known, and that the sweep was stopped', async () => {
    const text = await textOf('markdown', reportOf({ result: unfinished }));
    const [, section = ''] = text.split('## Not known');
    assert.match(section, /not known, which does not mean that it is not shared/);
    assert.equal(section.match(/^- Not known/gm)?.length, 3);
    assert.match(section, /^- The sweep was stopped/m);
  });

  it('tells what is new, gone, renamed and public, with the times of the shares', async () => {
    const before = sweep({ images: [swept({ '1': 1, '4': 0 })] });
    const result = sweep({ images: [swept({ '2': 60 }, { imageName: 'shop', isPublic: true })] });
    const changes = await changesBetween(before, result);
    const text = await textOf('markdown', reportOf({ result, changes }));
    const rows = rowsOf(text).map((cells) => cells.map((cell) => cell.replaceAll('\\', '')));
    assert.deepEqual(
      rows.find(([, imageId]) => imageId === 'm-1'),
      [
        'cn-hangzhou',
        'm-1',
        'shop',
        'all, 2 (1970-01-01T00:01:00Z)',
        '1 (1970-01-01T00:00:01Z), 4',
        'It became public: every Alibaba Cloud account may use it now. It was called web.',
      ],
    );
    assert.match(text, /^- Shares that are gone: 2\n- Renamed images: 1$/m);
  });

  it('keeps its tables whole and has no markup but its own, whatever names say', async () => {
    const images = hostileNames.map((imageName, index) =>
      swept({ [`${index}`]: 0 }, { imageId: `m-${index}`, imageName }),
    );
    const result = sweep({ images });
    for (const name of hostileNames) {
      const knownAccounts = { '1': name };
      const findings = findingsOf(result, { knownAccounts, olderThanDays: 0 });
      const text = await textOf('markdown', reportOf({ result, knownAccounts, findings }));
      const withoutCode = text.replaceAll(/`aliyun ecs [^`|\\]*`/g, '');
      assert.doesNotMatch(withoutCode.replaceAll(/\\[!-/:-@[-`{-~]/g, ''), /[<>`*~&[\]\\]|www\.|https?:/);
      assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
      const findingRows = rowsOf(text).filter(([severity]) => severity === 'warning');
      assert.equal(findingRows.length, images.length - 1);
      assert.ok(findingRows.every((cells) => cells.length === 6));
    }
  });

  it('leaves words, times and sentences readable', () => {
    for (const text of [
      '2026-05-01T10:00:00.000Z',
      'It was called web_01. Count: 2 (of 3)',
      'aliyun_3_x64.',
      'v1.2, "x"',
    ]) {
      assert.equal(markdownText(text), text);
    }
  });

  it('escapes what makes a link, a list or emphasis where it stands', () => {
    const escaped = {
      'www.1x': 'www\\.1x',
      'evil.example': 'evil\\.example',
      'http://a': 'http\\:\\//a',
      '1. a': '1\\. a',
      '-2': '\\-2',
      _a__b_: '\\_a\\_\\_b\\_',
      ':smile:': '\\:smile:',
    };
    assert.deepEqual(Object.keys(escaped).map(markdownText), Object.values(escaped));
  });

  it('has commands as code, to be copied as they are, and nothing else', () => {
    const command = "aliyun ecs ModifyImageSharePermission --ImageId 'm-*' --RemoveAccount.1 7";
    assert.equal(withCommands(`Do: ${command}; ${command}`), `Do: \`${command}\`; \`${command}\``);
    assert.equal(withCommands('aliyun ecs X --A `b`|'), 'aliyun ecs X --A \\`b\\`\\|');
  });

  it('escapes so that taking the backslashes away gives the text back', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(markdownText(text).replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'), text);
      }),
    );
  });
});
