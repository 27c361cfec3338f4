import * as z from 'zod/mini';
import type { AccessKey } from '../ecs/accessKey';

/** A profile of the Alibaba Cloud CLI, by name; its file is read whenever the credentials are used. */
const cli = z.object({ source: z.literal('cli'), cliProfile: z.string() });

/** Variables of the environment that VS Code runs in. */
const environment = z.object({ source: z.literal('environment'), way: z.enum(['accessKey', 'oidc', 'uri']) });

/** The RAM role of the ECS instance that VS Code runs on. */
const ecsRole = z.object({ source: z.literal('ecsRole') });

/** Where the credentials of a profile come from when they are not stored here. */
export type ProfileReference = z.infer<typeof cli> | z.infer<typeof environment> | z.infer<typeof ecsRole>;

/** An AccessKey whose secret stands in the secret storage. */
const key = z.object({ source: z.literal('key'), accessKeyId: z.string() });

const common = {
  id: z.string().check(z.minLength(1)),
  /** Name for people, unique. */
  name: z.string(),
  /** Alibaba Cloud account that the credentials belong to, as GetCallerIdentity said. */
  accountId: z.string(),
  /** Who they are within the account: `acs:ram::<account ID>:user/<name>` or a role. */
  arn: z.string(),
  /** Changes whenever the profile gets other credentials to use. */
  revision: z.string(),
};

/** What is known of a profile, without any secret. Records of the first version are keys, and do not say so. */
const profileSchema = z.pipe(
  z.pipe(
    z.looseObject({}),
    z.transform((record) => ({ source: 'key', ...record })),
  ),
  z.discriminatedUnion('source', [
    z.extend(key, common),
    z.extend(cli, common),
    z.extend(environment, common),
    z.extend(ecsRole, common),
  ]),
);

export type Profile = z.output<typeof profileSchema>;

const turn = z.int().check(z.nonnegative());

/** All profiles and which of them is active; the sample account can be active too. */
export const profileIndexSchema = z.object({
  activeId: z.optional(z.string()),
  profiles: z.array(profileSchema),
  /**
   * When what was changed last: turns are numbers that grow with each change. They are what windows that change the index at
   * the same time put it together by; absent from an index of the first version.
   */
  turns: z.optional(
    z.object({
      activated: turn,
      /** By profile ID: when it got its name, and when its credentials. */
      changed: z.record(z.string(), z.tuple([turn, turn])),
      /** By profile ID: when it went. An ID never comes back. */
      removed: z.record(z.string(), turn),
      /**
       * By what its entry in the secret storage is named after: when a key was of no use any more, and whether it is known to
       * be deleted. Absent from older indexes.
       */
      obsoleteKeys: z._default(z.record(z.string(), z.tuple([turn, z.boolean()])), {}),
    }),
  ),
});

export type ProfileIndex = z.output<typeof profileIndexSchema>;

export type Turns = NonNullable<ProfileIndex['turns']>;

export const accessKeySchema: z.ZodMiniType<AccessKey> = z.object({
  accessKeyId: z.string(),
  accessKeySecret: z.string(),
  securityToken: z.optional(z.string()),
});
