import * as z from 'zod/mini';
import type { AccessKey } from '../ecs/popCoreTransport';

/** What is known of a saved AccessKey without its secret. */
const profileSchema = z.object({
  id: z.string().check(z.minLength(1)),
  /** Name for people, unique. */
  name: z.string(),
  accessKeyId: z.string(),
  /** Alibaba Cloud account that the key belongs to, as GetCallerIdentity said. */
  accountId: z.string(),
  /** Who the key is within the account: `acs:ram::<account ID>:user/<name>` or a role. */
  arn: z.string(),
  /** Changes whenever the key is replaced. */
  revision: z.string(),
});

export type Profile = z.infer<typeof profileSchema>;

/** All profiles and which of them is active; the sample account can be active too. */
export const profileIndexSchema = z.object({
  activeId: z.optional(z.string()),
  profiles: z.array(profileSchema),
});

export type ProfileIndex = z.infer<typeof profileIndexSchema>;

export const accessKeySchema: z.ZodMiniType<AccessKey> = z.object({
  accessKeyId: z.string(),
  accessKeySecret: z.string(),
  securityToken: z.optional(z.string()),
});
