import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import { isPrivateHost } from '../../mesh/address.ts';

export interface LanAddress {
  readonly address: string;
  /** The network card, which tells a person Wi-Fi from a container’s bridge. */
  readonly card: string;
}

type Cards = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

// Bridges and tunnels of virtual machines, containers and VPNs: reachable from a phone only by accident.
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|zt|tailscale|lxc|cni|flannel|llw|awdl)/i;

function rank({ address, card }: LanAddress): number {
  const virtual = VIRTUAL.test(card) ? 4 : 0;
  const linkLocal = address.startsWith('169.254.') ? 2 : 0;
  return virtual + linkLocal + (isPrivateHost(address) ? 0 : 1);
}

/** This machine’s IPv4 addresses on its networks, the likeliest to be reached from a phone first. */
export function lanAddresses(cards: Cards = networkInterfaces()): readonly LanAddress[] {
  return Object.entries(cards)
    .flatMap(([card, infos = []]) =>
      infos.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => ({ address, card })),
    )
    .sort((a, b) => rank(a) - rank(b));
}
