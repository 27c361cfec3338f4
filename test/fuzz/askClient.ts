import assert from 'node:assert/strict';
import type { EcsClient } from '../../src/ecs/client';
import { EcsError } from '../../src/ecs/ecsError';
import { errorSentence } from '../../src/ecs/errorText';
import type { Page } from '../../src/ecs/model';
import type { Action } from '../../src/ecs/transport';

const regionId = 'cn-hangzhou';
const page = { pageNumber: 1, pageSize: 10 };

/** Asks one question. @throws AssertionError when the outcome is neither what the types say nor an `EcsError` */
export async function ask(client: EcsClient, action: Action): Promise<void> {
  try {
    await askAndCheck(client, action);
  } catch (error) {
    if (error instanceof assert.AssertionError) {
      throw error;
    }
    assertClassified(error);
  }
}

export function assertClassified(error: unknown): asserts error is EcsError {
  assert.ok(error instanceof EcsError, `not an EcsError: ${error instanceof Error ? error.stack : String(error)}`);
  assert.match(errorSentence(error), /^[A-Z].*[.)]$/);
  assert.doesNotMatch(JSON.stringify(error.facts), /\p{Cf}/u);
}

async function askAndCheck(client: EcsClient, action: Action): Promise<void> {
  switch (action) {
    case 'DescribeRegions':
      for (const region of await client.regions()) {
        assertTexts([region.regionId, region.localName]);
        assert.ok(region.regionId !== '' && region.localName !== '');
      }
      break;
    case 'DescribeImages': {
      const images = await client.images(regionId, page);
      assertPage(images);
      for (const { imageId, imageName, description, status, osName, isPublic, size = 0 } of images.items) {
        assertTexts([imageId, imageName, description, status, osName]);
        assert.ok(imageId !== '' && typeof isPublic === 'boolean' && Number.isSafeInteger(size));
      }
      break;
    }
    case 'DescribeImageSharePermission': {
      const permission = await client.sharePermission({ regionId, imageId: 'm-1234567', ...page });
      assertPage(permission);
      assertTexts(permission.groups);
      for (const { accountId, sharedTime } of permission.items) {
        assert.match(accountId, /^\S+$/);
        assert.ok(sharedTime === undefined || !Number.isNaN(Date.parse(sharedTime)));
      }
      break;
    }
    case 'GetCallerIdentity': {
      const { accountId, arn, identityType } = await client.callerIdentity();
      assertTexts([accountId, arn, identityType]);
    }
  }
}

function assertPage({ pageNumber, pageSize, totalCount, requestId = '' }: Page<unknown>): void {
  assert.ok(Number.isSafeInteger(pageNumber) && pageNumber >= 1);
  assert.ok(Number.isSafeInteger(pageSize) && pageSize >= 1 && pageSize <= page.pageSize);
  assert.ok(Number.isSafeInteger(totalCount) && totalCount >= 0);
  assert.equal(typeof requestId, 'string');
}

function assertTexts(values: readonly unknown[]): void {
  assert.ok(values.every((value) => typeof value === 'string'));
}
