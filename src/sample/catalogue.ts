export interface ImageFamily {
  readonly name: string;
  readonly description: string;
}

export interface OperatingSystem {
  readonly nameEn: string;
  readonly nameZh: string;
  readonly type: 'linux' | 'windows';
  readonly platform: string;
  readonly architecture: 'x86_64' | 'arm64';
}

export const imageFamilies: readonly [ImageFamily, ...ImageFamily[]] = [
  { name: 'web-frontend', description: 'Nginx and the storefront' },
  { name: 'payment-gateway', description: 'Payment gateway, hardened' },
  { name: 'k8s-node', description: 'Kubernetes worker node with containerd' },
  { name: 'gpu-inference', description: 'CUDA and the model server' },
  { name: 'oracle-archive', description: 'Archive log for Oracle' },
  { name: 'bastion', description: '堡垒机，含审计代理' },
  { name: 'data-pipeline', description: 'Spark with the nightly jobs' },
  { name: 'ci-runner', description: 'Build runner, refreshed every week' },
  { name: 'game-server', description: '游戏服务器基础镜像' },
  { name: 'edge-cache', description: '' },
  { name: 'erp-app', description: 'ERP application server, do not delete: used by finance' },
];

export const operatingSystems: readonly [OperatingSystem, ...OperatingSystem[]] = [
  linux('Alibaba Cloud Linux  3.2104 LTS 64 bit', 'Alibaba Cloud Linux  3.2104 LTS 64位', 'Aliyun'),
  linux('Ubuntu  22.04 64 bit', 'Ubuntu  22.04 64位', 'Ubuntu'),
  linux('Ubuntu  24.04 64 bit', 'Ubuntu  24.04 64位', 'Ubuntu'),
  linux('Debian  12.5 64 bit', 'Debian  12.5 64位', 'Debian'),
  linux('CentOS Stream  9 64 bit', 'CentOS Stream  9 64位', 'CentOS Stream'),
  { ...linux('Ubuntu  22.04 64 bit for ARM', 'Ubuntu  22.04 64位 ARM版', 'Ubuntu'), architecture: 'arm64' },
  {
    nameEn: 'Windows Server  2022 Datacenter Edition 64 bit Chinese Edition',
    nameZh: 'Windows Server  2022 数据中心版 64位中文版',
    type: 'windows',
    platform: 'Windows Server 2022',
    architecture: 'x86_64',
  },
];

function linux(nameEn: string, nameZh: string, platform: string): OperatingSystem {
  return { nameEn, nameZh, type: 'linux', platform, architecture: 'x86_64' };
}
