// Layouts to start from. Their texts are loaded one by one, so that a page pays only for the one that is picked.

export interface Template {
  /** Also the file’s name. */
  readonly slug: string;
  readonly name: string;
  /** One line under the name, 60 characters at most. */
  readonly summary: string;
  /** SF Symbol name. */
  readonly icon: string;
  readonly tags: readonly string[];
  /** The layout as JSON text, in the form `print` gives it. */
  readonly load: () => Promise<string>;
}

/** In the order they are shown. */
export const TEMPLATES: readonly Template[] = [
  {
    slug: 'smart-home',
    name: 'Smart home',
    summary: 'Lights, climate, scenes, and who is at home',
    icon: 'house.fill',
    tags: ['home', 'lights', 'heating', 'scenes', 'doorbell', 'alarm'],
    load: async () => (await import('./smart-home.json?raw')).default,
  },
  {
    slug: 'server-rack',
    name: 'Server rack',
    summary: 'Load, temperatures, services, network and logs',
    icon: 'server.rack',
    tags: ['servers', 'monitoring', 'cpu', 'network', 'logs', 'alerts', 'grafana'],
    load: async () => (await import('./server-rack.json?raw')).default,
  },
  {
    slug: 'robot-drive',
    name: 'Robot drive',
    summary: 'Two sticks, live picture, map, missions and a big STOP',
    icon: 'gamecontroller.fill',
    tags: ['robot', 'rover', 'joystick', 'map', 'camera', 'telemetry'],
    load: async () => (await import('./robot-drive.json?raw')).default,
  },
  {
    slug: 'media-remote',
    name: 'Media remote',
    summary: 'What is playing, playlists, speakers in every room',
    icon: 'play.circle.fill',
    tags: ['music', 'player', 'volume', 'playlists', 'speakers', 'equaliser'],
    load: async () => (await import('./media-remote.json?raw')).default,
  },
  {
    slug: 'phone-sensors',
    name: 'Phone sensors',
    summary: 'Compass, motion, sound and speed; needs no server',
    icon: 'iphone',
    tags: ['sensors', 'compass', 'motion', 'battery', 'loudness', 'speed', 'no server'],
    load: async () => (await import('./phone-sensors.json?raw')).default,
  },
  {
    slug: 'mqtt-house',
    name: 'MQTT house',
    summary: 'A house on a broker: switches, energy and garden',
    icon: 'antenna.radiowaves.left.and.right',
    tags: ['mqtt', 'home', 'energy', 'solar', 'garden', 'broker'],
    load: async () => (await import('./mqtt-house.json?raw')).default,
  },
  {
    slug: 'team-chat',
    name: 'Team chat',
    summary: 'A room to talk, a shared log, and who is here',
    icon: 'bubble.left.and.bubble.right.fill',
    tags: ['chat', 'team', 'log', 'status', 'assistant', 'invite'],
    load: async () => (await import('./team-chat.json?raw')).default,
  },
  {
    slug: 'charts-wall',
    name: 'Charts wall',
    summary: 'Every kind of chart with figures to look at',
    icon: 'chart.bar.xaxis',
    tags: ['charts', 'figures', 'dashboard', 'sankey', 'treemap', 'heatmap', 'gantt'],
    load: async () => (await import('./charts-wall.json?raw')).default,
  },
  {
    slug: 'workshop-board',
    name: 'Workshop board',
    summary: 'Machines on a floor plan, tools, jobs and stock',
    icon: 'hammer.fill',
    tags: ['workshop', 'canvas', 'pinboard', 'kanban', 'machines', 'stock'],
    load: async () => (await import('./workshop-board.json?raw')).default,
  },
  {
    slug: 'blank',
    name: 'Blank',
    summary: 'One empty tab',
    icon: 'square.dashed',
    tags: ['empty', 'new'],
    load: async () => (await import('./blank.json?raw')).default,
  },
];
