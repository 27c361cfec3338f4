import type { Action } from '../../src/ecs/transport';
import { answer } from '../../src/sample/answer';
import { accountOfSize } from '../simulator/accountOfSize';
import type { Body } from '../simulator/faults';
import type { SimulatorSettings } from '../simulator/settings';
import { type Expected, type Fault, lists, once } from './fault';

type Path = readonly string[];

/** What a field, a list or an object never is. */
const oddFor = (right: unknown) =>
  typeof right === 'object' && right !== null && !Array.isArray(right) ? 'odd' : { odd: ['thing'] };

/** A time that cannot be read is as good as none, and so is one that is none. */
const times = ['Images.Image.0.CreationTime', 'Accounts.Account.0.SharedTime'];

/** Fields that nobody asked for: what stands in them does no harm. */
const ignored: Readonly<Record<Action, RegExp>> = {
  DescribeRegions: /^(RequestId|Regions\.Region\.0\.Status)$/,
  DescribeImages:
    /^RegionId$|\.(ImageVersion|Progress|ImageOwner\w+|Is(Copied|Subscribed|Support\w+)|OSType|Platform|Usage|ProductCode|ResourceGroupId|Tags|DiskDeviceMappings)\b/,
  DescribeImageSharePermission: /^(ImageId|RegionId)$/,
  GetCallerIdentity: /^(RequestId|PrincipalId|UserId)$/,
};

/** Fields that come in several types, in the documentation or in what was seen; see the schemas. */
const varying: readonly (readonly [Action, path: string, value: unknown])[] = [
  ['DescribeRegions', 'Regions.Region.0.LocalName', null],
  ['DescribeRegions', 'Regions.Region.0.RegionEndpoint', undefined],
  ['DescribeImages', 'PageNumber', '2'],
  ['DescribeImages', 'PageSize', null],
  ['DescribeImages', 'TotalCount', '25'],
  ['DescribeImages', 'Images.Image.0.ImageName', 20_260_101],
  ['DescribeImages', 'Images.Image.0.IsPublic', 'False'],
  ['DescribeImages', 'Images.Image.0.IsSelfShared', null],
  ['DescribeImages', 'Images.Image.0.Size', '40'],
  ['DescribeImageSharePermission', 'RequestId', undefined],
  ['DescribeImageSharePermission', 'ShareGroups', null],
  ['DescribeImageSharePermission', 'ShareGroups', {}],
  ['GetCallerIdentity', 'AccountId', 1_760_914_825_517_384],
];

const group = ['ShareGroups', 'ShareGroup', '0', 'Group'];

/** Ways in which the whole answer is known to vary. */
const spellings: readonly Partial<SimulatorSettings>[] = [
  { aliyunIds: 'number' },
  { isSelfShared: 'lowerCase' },
  { isSelfShared: 'boolean' },
  { isSelfShared: 'absent' },
  { sharedTime: 'minutes' },
  { sharedTime: 'absent' },
  { emptyLists: 'absent' },
];

/** One value of each answer is not of its type, or of another that it may have. */
export const fieldFaults: readonly Fault[] = [
  ...(Object.keys(ignored) as Action[]).flatMap((action) =>
    fieldsOf(rightAnswer(action)).map(([path, right]): Fault => {
      const name = path.join('.');
      const harmless = times.includes(name) || ignored[action].test(name);
      return fieldFault(action, path, oddFor(right), harmless ? { kind: 'whole' } : misformed(path));
    }),
  ),
  // The right answer has no group.
  fieldFault('DescribeImageSharePermission', group, 7, misformed(group)),
  ...varying.map(([action, path, value]) => fieldFault(action, path.split('.'), value, { kind: 'whole' })),
  ...spellings.map((settings): Fault => {
    const name = Object.entries(settings).map((setting) => setting.join(': '));
    return { name: name.join(), settings, tasks: [...lists, 'sweep'], expected: { kind: 'whole' } };
  }),
];

function misformed(path: Path): Expected {
  return once('malformed', new RegExp(` documented form at: ${path.join('\\.')}\\. `));
}

function fieldFault(action: Action, path: Path, value: unknown, expected: Expected): Fault {
  return {
    name: `${path.join('.')} is ${value === undefined ? 'missing' : JSON.stringify(value)}`,
    behaviour: { kind: 'body', make: (right) => JSON.stringify(withField(JSON.parse(right), path, value)) },
    tasks: [action],
    expected,
  };
}

function rightAnswer(action: Action): Body {
  const account = accountOfSize({ regions: 1, imagesPerRegion: 1, sharees: 1 });
  const [{ regionId } = { regionId: '' }] = account.regions;
  const [imageId] = account.images(regionId)?.keys() ?? [];
  return answer(account, action, { RegionId: regionId, ImageId: imageId, ImageOwnerAlias: 'self' }).body;
}

/** Each value with the way to it, also those on the way; of a list its first entry. */
function fieldsOf(value: unknown, path: Path = []): [Path, unknown][] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return below.flatMap(([name, inner]) => [[[...path, name], inner], ...fieldsOf(inner, [...path, name])]);
}

function withField(value: unknown = {}, [step, ...rest]: Path, field: unknown): unknown {
  if (step === undefined) {
    return field;
  }
  const changed = Array.isArray(value) ? [...value] : { ...(value as object) };
  return Object.assign(changed, { [step]: withField((changed as Body)[step], rest, field) });
}
