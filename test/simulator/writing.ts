import type { ApiRequest } from './apiRequest';
import { defaultSettings, type SimulatorSettings } from './settings';

type Body = Readonly<Record<string, unknown>>;

export interface Written {
  readonly contentType: string;
  readonly text: string;
}

/** The body in the format that was asked for: XML unless an RPC request says `Format=JSON`; ACS3 knows JSON only. */
export function write(
  request: ApiRequest,
  status: number,
  body: Body,
  settings: SimulatorSettings,
  self: string,
): Written {
  const varied = vary(body, settings, self);
  const format = { ...request.query, ...request.form }.Format ?? 'XML';
  if (request.scheme === 'acs3' || format.toUpperCase() === 'JSON') {
    return { contentType: 'application/json;charset=utf-8', text: jsonOf(varied, settings) };
  }
  const root = status === 200 ? `${request.action}Response` : 'Error';
  const text = `<?xml version='1.0' encoding='UTF-8'?>${xmlOf(root, varied)}`;
  return { contentType: 'text/xml;charset=utf-8', text };
}

/** Those that change what is in a body. */
const bodySettings = ['isSelfShared', 'sharedTime', 'regionEndpoint', 'emptyLists'] as const;

function vary(body: Body, settings: SimulatorSettings, self: string): unknown {
  const usual = defaultSettings();
  if (bodySettings.every((name) => settings[name] === usual[name])) {
    return body;
  }
  const vary = (name: string, value: unknown): unknown => {
    switch (name) {
      case 'IsSelfShared':
        return selfShared(String(value), settings.isSelfShared);
      case 'SharedTime':
        return sharedTime(String(value), settings.sharedTime);
      case 'RegionEndpoint':
        return regionEndpoint(String(value), settings.regionEndpoint, self);
      case 'Accounts':
      case 'ShareGroups':
      case 'Images':
        return settings.emptyLists === 'absent' && isEmptyList(value) ? undefined : value;
      default:
        return value;
    }
  };
  return JSON.parse(JSON.stringify(body, vary));
}

function selfShared(value: string, style: SimulatorSettings['isSelfShared']): unknown {
  return { text: value, lowerCase: value.toLowerCase(), boolean: value === 'True', absent: undefined }[style];
}

function sharedTime(value: string, style: SimulatorSettings['sharedTime']): unknown {
  return { sample: value, minutes: `${value.slice(0, 16)}Z`, absent: undefined }[style];
}

function regionEndpoint(official: string, style: SimulatorSettings['regionEndpoint'], self: string): string {
  if (typeof style === 'function') {
    return style(official.split('.')[1] ?? '');
  }
  return style === 'self' ? self : official;
}

function isEmptyList(wrapper: unknown): boolean {
  return Object.values(wrapper as object).every((list) => Array.isArray(list) && list.length === 0);
}

/** Numbers are written digit by digit: a JavaScript number would not hold all of them. */
function jsonOf(body: unknown, { aliyunIds }: SimulatorSettings): string {
  const text = JSON.stringify(body);
  return aliyunIds === 'number' ? text.replace(/"AliyunId":"(\d+)"/g, '"AliyunId":$1') : text;
}

function xmlOf(name: string, value: unknown): string {
  if (value === undefined) {
    return '';
  }
  if (Array.isArray(value)) {
    return value.map((item) => xmlOf(name, item)).join('');
  }
  const isObject = typeof value === 'object' && value !== null;
  const content = isObject
    ? Object.entries(value)
        .map(([field, item]) => xmlOf(field, item))
        .join('')
    : String(value).replace(/[<>&]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return `<${name}>${content}</${name}>`;
}
