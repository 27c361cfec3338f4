import { EcsError } from '../../ecs/ecsError';
import type { CliConfig } from './cliConfig';
import { cliPlan } from './cliPlan';
import { type CliMode, modeOf } from './cliProfile';

/** A CLI profile to choose from; nothing in it is a secret. */
export interface CliChoice {
  readonly name: string;
  readonly mode: CliMode;
  readonly regionId?: string;
  /** Whether the CLI uses it by itself. */
  readonly isCurrent: boolean;
  /** Why it cannot be used; absent when it can. */
  readonly obstacle?: string;
}

/** All profiles of the file, those that cannot be used with the reason. */
export function cliChoices({ current, profiles }: CliConfig): readonly CliChoice[] {
  return profiles.map((profile) => {
    const { name, region_id: region } = profile;
    // Whatever else stands in this field is not shown.
    const regionId = /^[a-z0-9-]{1,40}$/i.test(region ?? '') ? region : undefined;
    return { name, mode: modeOf(profile), regionId, isCurrent: name === current, obstacle: obstacle(name, profiles) };
  });
}

function obstacle(name: string, profiles: CliConfig['profiles']): string | undefined {
  try {
    cliPlan(name, profiles);
    return undefined;
  } catch (error) {
    if (error instanceof EcsError) {
      return error.facts.reason;
    }
    throw error;
  }
}
