import { madeUpSession } from './madeUpSession';

/**
 * A process of its own: sweeps once, or told `on and on` until it is killed, and tells each time when the sweep began, how
 * many images and gaps it found, and why it was not kept.
 */
async function sweep(folder: string, howOften: string | undefined): Promise<void> {
  const session = madeUpSession(folder);
  do {
    const { startedAt, images, gaps } = await session.run({ mostInFlight: 8, skipUnshared: false });
    const { keepFailure: notKept = null } = session;
    process.stdout.write(`${JSON.stringify({ startedAt, images: images.length, gaps: gaps.length, notKept })}\n`);
  } while (howOften === 'on and on');
}

void sweep(process.argv[2] ?? '', process.argv[3]);
