import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultKey } from '../simulator/keys';
import { enterKey } from './addKey';
import { version, Workbench } from './workbench';

for (const proxySupport of ['override', 'on'] as const) {
  describe(`a proxy in VS Code ${version}, with http.proxySupport "${proxySupport}"`, () => {
    const asked: string[] = [];
    let proxy: Server;
    let workbench: Workbench;

    before(async () => {
      proxy = createServer().on('connect', (request, socket) => {
        asked.push(request.url ?? '');
        socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      });
      await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
      const settings = {
        'http.proxy': `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
        'http.proxySupport': proxySupport,
      };
      workbench = await Workbench.open({ settings });
      await workbench.images.show();
    });

    after(async () => {
      await workbench?.close();
      proxy?.close();
    });

    it('is asked for the connection to Alibaba Cloud', async () => {
      await workbench.runCommand('Add an AccessKey…');
      await enterKey(workbench, defaultKey);
      await workbench.notifications.saying('The AccessKey could not be checked.').waitFor();
      assert.ok(asked.includes('sts.aliyuncs.com:443'), asked.join(' '));
      await workbench.notifications.pause();
    });

    it('is asked for the connection to where credentials come from', async () => {
      const { accessKeyId: access_key_id, accessKeySecret: access_key_secret } = defaultKey;
      const role = { ram_role_arn: 'acs:ram::1:role/reader', sts_endpoint: 'sts.cn-beijing.aliyuncs.com' };
      const profiles = [
        { name: 'role', mode: 'RamRoleArn', access_key_id, access_key_secret, ...role },
        { name: 'uri', mode: 'CredentialsURI', credentials_uri: 'https://credentials.example/key' },
      ];
      await workbench.writeHomeFile('.aliyun/config.json', JSON.stringify({ current: 'role', profiles }));
      for (const [name, host, failure] of [
        ['role', 'sts.cn-beijing.aliyuncs.com:443', /The role could not be assumed|no answer came/],
        ['uri', 'credentials.example:443', 'The credentials URI gave no credentials.'],
      ] as const) {
        await workbench.runCommand('Use an Alibaba Cloud CLI Profile…');
        await workbench.quickInput.pick(name);
        await workbench.notifications.saying(failure).waitFor();
        assert.ok(asked.includes(host), asked.join(' '));
        await workbench.notifications.pause();
      }
    });
  });
}
