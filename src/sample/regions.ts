export interface SampleRegion {
  readonly regionId: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** The three characters that resource IDs of a region begin with, as in `m-bp1…`. */
  readonly idPrefix: string;
}

/** The public regions, in the order in which DescribeRegions gives them. */
export const sampleRegions: readonly SampleRegion[] = [
  region('cn-qingdao', 'China (Qingdao)', '华北1（青岛）', 'm5e'),
  region('cn-beijing', 'China (Beijing)', '华北2（北京）', '2ze'),
  region('cn-zhangjiakou', 'China (Zhangjiakou)', '华北3（张家口）', '8vb'),
  region('cn-huhehaote', 'China (Hohhot)', '华北5（呼和浩特）', 'hp3'),
  region('cn-wulanchabu', 'China (Ulanqab)', '华北6（乌兰察布）', '0jl'),
  region('cn-hangzhou', 'China (Hangzhou)', '华东1（杭州）', 'bp1'),
  region('cn-shanghai', 'China (Shanghai)', '华东2（上海）', 'uf6'),
  region('cn-nanjing', 'China (Nanjing - Local Region)', '华东5（南京-本地地域）', 'gc7'),
  region('cn-fuzhou', 'China (Fuzhou - Local Region)', '华东6（福州-本地地域）', 'gx0'),
  region('cn-wuhan-lr', 'China (Wuhan - Local Region)', '华中1（武汉-本地地域）', 'n4a'),
  region('cn-shenzhen', 'China (Shenzhen)', '华南1（深圳）', 'wz9'),
  region('cn-heyuan', 'China (Heyuan)', '华南2（河源）', 'f8z'),
  region('cn-guangzhou', 'China (Guangzhou)', '华南3（广州）', '7xv'),
  region('cn-chengdu', 'China (Chengdu)', '西南1（成都）', '2vc'),
  region('cn-zhongwei', 'China (Zhongwei)', '西北2（中卫）', 'q2d'),
  region('cn-hongkong', 'China (Hong Kong)', '中国香港', 'j6c'),
  region('ap-northeast-1', 'Japan (Tokyo)', '日本（东京）', '6we'),
  region('ap-northeast-2', 'South Korea (Seoul)', '韩国（首尔）', 'mj7'),
  region('ap-southeast-1', 'Singapore', '新加坡', 't4n'),
  region('ap-southeast-3', 'Malaysia (Kuala Lumpur)', '马来西亚（吉隆坡）', '8ps'),
  region('ap-southeast-5', 'Indonesia (Jakarta)', '印度尼西亚（雅加达）', 'k1a'),
  region('ap-southeast-6', 'Philippines (Manila)', '菲律宾（马尼拉）', '5ts'),
  region('ap-southeast-7', 'Thailand (Bangkok)', '泰国（曼谷）', '0jo'),
  region('ap-southeast-8', 'Malaysia (Johor)', '马来西亚（柔佛）', 'p8r'),
  region('us-east-1', 'US (Virginia)', '美国（弗吉尼亚）', '0xi'),
  region('us-west-1', 'US (Silicon Valley)', '美国（硅谷）', 'rj9'),
  region('na-south-1', 'Mexico', '墨西哥', '4hf'),
  region('eu-west-1', 'UK (London)', '英国（伦敦）', 'd7o'),
  region('eu-west-2', 'France (Paris)', '法国（巴黎）', '9c2'),
  region('eu-central-1', 'Germany (Frankfurt)', '德国（法兰克福）', 'gw8'),
  region('me-east-1', 'UAE (Dubai)', '阿联酋（迪拜）', 'eb3'),
  region('me-central-1', 'SAU (Riyadh - Partner Region)', '沙特（利雅得-合作伙伴运营）', 'l4v'),
];

function region(regionId: string, nameEn: string, nameZh: string, idPrefix: string): SampleRegion {
  return { regionId, nameEn, nameZh, idPrefix };
}
