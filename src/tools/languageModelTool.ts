import {
  CancellationError,
  type CancellationToken,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  type LogOutputChannel,
  l10n,
  MarkdownString,
} from 'vscode';
import type { AccountSession } from '../credentials/accountSession';
import { cancelled, EcsError, isCancelled } from '../ecs/ecsError';
import { unlinkedText } from '../ecs/unlinkedText';
import { answerText } from './answerText';
import { type OpenAccounts, sessionFor } from './sessionFor';
import { toolFailure } from './toolFailure';
import type { ToolQuestion } from './toolQuestion';

const mostTold = 5;
/** What a person agrees to is several sentences, and none of them may be missing. */
const longestQuestion = 5000;

interface ToolParts {
  readonly log: Pick<LogOutputChannel, 'error'>;
  readonly sessions: OpenAccounts;
}

/** A question as VS Code calls it: asks a person first, then answers with compact JSON in the name of that account. */
export function languageModelTool<Input>(
  { log, sessions }: ToolParts,
  question: ToolQuestion<Input>,
): LanguageModelTool<unknown> {
  /** The accounts that people were told of, by what was asked: another may be active by the time they agree. */
  const told = new Map<string, string[]>();
  /** VS Code does not say which of several equal questions was agreed to, and which refused. */
  const accountAgreedTo = (key: string): string | undefined => {
    const [id, ...others] = told.get(key) ?? [];
    if (others.length > 0) {
      told.set(key, others);
    } else {
      told.delete(key);
    }
    if (others.some((other) => other !== id)) {
      throw new EcsError({
        kind: 'invalid',
        reason: l10n.t(
          'This was asked in the name of several accounts, and it is not known which of them was agreed to.',
        ),
        nextStep: l10n.t('Ask again.'),
      });
    }
    return id;
  };
  const telling = async <T>(token: CancellationToken, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (token.isCancellationRequested) {
        throw new CancellationError();
      }
      if (!isCancelled(error)) {
        log.error(String(error));
      }
      throw toolFailure(error);
    }
  };
  return {
    prepareInvocation: (options, token) =>
      telling(token, async () => {
        const input = question.inputOf(options.input);
        const session = await sessionFor(sessions);
        const { doing, title, message } = await question.consentTo(input, session);
        const key = JSON.stringify(input);
        // What was refused stays, so only the latest few are kept.
        told.set(key, [...(told.get(key) ?? []), session.id].slice(-mostTold));
        return { invocationMessage: plain(doing), confirmationMessages: { title, message: plain(message) } };
      }),
    invoke: (options, token) =>
      telling(token, async () => {
        const input = question.inputOf(options.input);
        const session = await sessionFor(sessions, accountAgreedTo(JSON.stringify(input)));
        const answer = await untilStopped(token, session, (signal) => question.answer(input, session, signal));
        const { name, accountId, isSample } = session;
        const account = { name, accountId, madeUp: isSample || undefined };
        return new LanguageModelToolResult([new LanguageModelTextPart(answerText({ account, ...answer }))]);
      }),
  };
}

/** What is asked stops with the token and with the account, and what comes of it then is no answer. */
async function untilStopped<T>(
  token: CancellationToken,
  { ended }: AccountSession,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, ended]);
  const listener = token.onCancellationRequested(() => stop.abort());
  try {
    const answer = token.isCancellationRequested || signal.aborted ? undefined : await ask(signal);
    if (answer === undefined || signal.aborted) {
      throw cancelled();
    }
    return answer;
  } finally {
    listener.dispose();
  }
}

/** Text that is shown as Markdown, and means only itself. */
function plain(text: string): MarkdownString {
  return new MarkdownString().appendText(unlinkedText(text, longestQuestion));
}
