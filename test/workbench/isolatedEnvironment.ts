/** Our environment without this machine's credentials: an empty home, no keys, and no instance role to find. */
export function isolatedEnvironment(home: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(ALIBABA|ALIYUN|ALICLOUD|XDG_)/i.test(name));
  return {
    ...Object.fromEntries(kept),
    HOME: home,
    USERPROFILE: home,
    // Where its sockets go, which it leaves behind.
    XDG_RUNTIME_DIR: home,
    ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true',
  };
}
