import type { DeviceInfo } from '../studio/verbs.ts';

declare const __VERSION__: string;

/** What a browser tells about itself, in the words people know it by. */
function browserName(agent: string): string {
  if (agent.includes('Firefox/')) return 'Firefox';
  if (agent.includes('Edg/')) return 'Edge';
  if (agent.includes('Chrome/')) return 'Chrome';
  return agent.includes('Safari/') ? 'Safari' : 'Browser';
}

function systemName(agent: string): string {
  if (/iPhone|iPad/.test(agent)) return 'iOS';
  if (agent.includes('Android')) return 'Android';
  if (agent.includes('Mac OS')) return 'macOS';
  if (agent.includes('Windows')) return 'Windows';
  return agent.includes('Linux') ? 'Linux' : 'another system';
}

export function deviceFacts(): Omit<DeviceInfo, 'protocolVersion'> {
  const { userAgent } = navigator;
  return { appVersion: __VERSION__, model: `${browserName(userAgent)} (web device)`, osVersion: systemName(userAgent) };
}
