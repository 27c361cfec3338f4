import type { Action } from '../../src/ecs/transport';
import { type FailureKind, isSweep, type Task } from './fault';

/** How a message begins: with what could not be done, or is not known. */
const begins: Readonly<Record<Action | 'sweep', RegExp>> = {
  DescribeRegions: /^The regions could not be listed\. /,
  DescribeImages: /^The images in [\w-]+ could not be listed\. /,
  DescribeImageSharePermission: /^The share permission of image [\w-]+ in [\w-]+ could not be read\. /,
  GetCallerIdentity: /^The AccessKey (could not be checked|was refused)\. /,
  sweep: /^Not known: (which regions there are, and so |which images there are in [\w-]+, |with whom image [\w-]+ in )/,
};

/** What is said to help against a failure of a kind. */
export const helps: Readonly<Record<FailureKind, RegExp>> = {
  auth: / Check the AccessKey ID and secret, and that the AccessKey is enabled in RAM\. /,
  expired: / The STS token has expired\. Get a new one and add the profile again\. /,
  clock: / Set the clock of this machine: it is more than 15 minutes off\. /,
  permission: / Grant the RAM action (ecs|sts):\w+ to this identity\. /,
  notFound: / Check the region and the ID: share permissions can only be read for images of your own account\. /,
  invalid:
    / Check the region or the image if you typed it\. Otherwise update this extension, or report this message\. /,
  // A minute may have ended since.
  throttled: / The quota of this API in this region is free again (at [\d:]+.*|each full minute)\. Retry then\. /,
  network: / Check the network connection and the proxy settings of VS Code, then retry\. /,
  certificate: / is not trusted\. If a proxy inspects the traffic, add its certificate to the system\. /,
  timeout: / Retry, or raise the setting ecsImageSharing\.requestTimeout\.$/,
  server: / The service had a fault\. Retry in a moment\. /,
  malformed: / may have answered instead, such as a proxy or a sign-in page\.( |$)/,
  incomplete: / What is missing is not known\. Retry when the list has stopped changing\.$/,
};

/** What a message lacks of what it must say: what could not be done, why, and what helps. */
export function unsaid(task: Task, kind: FailureKind, says: RegExp, message: string): RegExp[] {
  return [opening(task, kind), says, helps[kind]].filter((sentence) => !sentence.test(message));
}

function opening(task: Task, kind: FailureKind): RegExp {
  return isSweep(task) ? begins.sweep : kind === 'incomplete' ? /^The list is not complete\. / : begins[task];
}
