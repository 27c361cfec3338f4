import * as vscode from 'vscode';
import { plainText } from '../ecs/plainText';
import type { LatePart } from '../latePart';
import { sampleAccountId } from '../sample/accounts';
import { type AccountSession, sampleSessionId } from './accountSession';
import type { OpenClient } from './openClient';
import type { Profile } from './profile';
import type { ProfileStore } from './profileStore';

/** How to open the clients behind sessions. */
export interface ClientOpener {
  profile(profile: Profile): OpenClient;
  sample(): OpenClient;
}

interface OpenSession {
  readonly session: AccountSession & { name: string };
  readonly revision: string;
  end(): void;
}

/**
 * The accounts that are open: one session for each profile that somebody asked for, ended when the profile goes or gets
 * other credentials to use. Follows changes made in other windows.
 */
export class AccountSessions implements vscode.Disposable {
  private readonly open = new Map<string, OpenSession>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;

  /** Fires when another session may be active, or one has another name. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly store: ProfileStore,
    private readonly clients: LatePart<ClientOpener>,
  ) {
    this.subscription = store.onDidChange(() => void this.follow());
  }

  /** @throws EcsError of kind `storage` */
  async active(): Promise<AccountSession | undefined> {
    return (await this.state()).active;
  }

  /**
   * The active account, and whether any profile is saved.
   * @throws EcsError of kind `storage`
   */
  async state(): Promise<{ readonly active?: AccountSession; readonly hasProfiles: boolean }> {
    const { activeId, profiles } = await this.store.index();
    const active = activeId === undefined ? undefined : await this.get(activeId);
    return { active, hasProfiles: profiles.length > 0 };
  }

  /** @throws EcsError of kind `storage` */
  async get(id: string): Promise<AccountSession | undefined> {
    // Before the index is read: a profile that changes while code is loaded must not be opened as it was.
    const clients = await this.clients.get();
    if (id === sampleSessionId) {
      return this.sample(clients);
    }
    const { profiles } = await this.store.index();
    const profile = profiles.find((candidate) => candidate.id === id);
    return profile && this.sessionOf(profile, clients);
  }

  /** Ends every session, for example because requests must go elsewhere from now on. */
  restart(): void {
    this.endAll();
    this.changed.fire();
  }

  dispose(): void {
    this.subscription.dispose();
    this.endAll();
    this.changed.dispose();
  }

  private sample(clients: ClientOpener): AccountSession {
    const facts = {
      id: sampleSessionId,
      name: vscode.l10n.t('Sample account'),
      accountId: sampleAccountId,
      isSample: true,
    };
    return (this.open.get(sampleSessionId) ?? this.start(facts, '', () => clients.sample())).session;
  }

  private sessionOf(profile: Profile, clients: ClientOpener): AccountSession {
    const { id, accountId, revision } = profile;
    const name = nameOf(profile);
    const current = this.open.get(id);
    if (current?.revision === revision) {
      current.session.name = name;
      return current.session;
    }
    current?.end();
    const facts = { id, name, accountId, isSample: false };
    return this.start(facts, revision, () => clients.profile(profile)).session;
  }

  private start(
    facts: Omit<AccountSession, keyof OpenClient | 'ended'>,
    revision: string,
    openClient: () => OpenClient,
  ): OpenSession {
    const ending = new AbortController();
    const session = { ...facts, ...openClient(), ended: ending.signal };
    const end = () => {
      this.open.delete(facts.id);
      ending.abort();
    };
    const entry = { session, revision, end };
    this.open.set(facts.id, entry);
    return entry;
  }

  /** Ends the sessions whose profile is gone or has another key, and gives the others its name. */
  private async follow(): Promise<void> {
    const index = await this.store.index().catch(() => undefined);
    const profiles = new Map(index?.profiles.map((profile) => [profile.id, profile]));
    for (const [id, { session, revision, end }] of [...this.open]) {
      const profile = profiles.get(id);
      if (profile?.revision === revision) {
        session.name = nameOf(profile);
      } else if (index && id !== sampleSessionId) {
        end();
      }
    }
    this.changed.fire();
  }

  private endAll(): void {
    for (const { end } of [...this.open.values()]) {
      end();
    }
  }
}

function nameOf({ name }: Profile): string {
  return plainText(name, 100);
}
