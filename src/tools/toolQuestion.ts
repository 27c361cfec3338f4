import type { AccountSession } from '../credentials/accountSession';

/** What a person reads before a tool runs. Plain text, in which IDs and names stand as they are. */
export interface Consent {
  /** What goes on while the tool runs. */
  readonly doing: string;
  readonly title: string;
  readonly message: string;
}

/** What a language model may ask about an account. Knows no editor. */
export interface ToolQuestion<Input> {
  /**
   * What a model gave, checked: not every editor holds it against the schema first.
   * @throws EcsError of kind `invalid`
   */
  inputOf(given: unknown): Input;
  /**
   * What a person is asked to agree to. Sends nothing.
   * @throws EcsError of kind `invalid` for what could not be answered in any case
   */
  consentTo(input: Input, session: AccountSession): Promise<Consent>;
  /** Becomes JSON; rejects with `EcsError`. */
  answer(input: Input, session: AccountSession, signal: AbortSignal): Promise<object>;
}
