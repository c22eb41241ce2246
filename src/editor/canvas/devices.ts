// Phones and tablets a layout can be drawn on, in points, upright.

export interface DeviceShape {
  readonly slug: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Room its own bars take: clock above, home line below. Lying on its side, the clock is gone. */
  readonly top: number;
  readonly bottom: number;
  /** Roundness of the glass. */
  readonly corner: number;
  readonly tablet?: true;
}

export const DEVICES: readonly DeviceShape[] = [
  { slug: 'iphone-se', name: 'iPhone SE', width: 375, height: 667, top: 20, bottom: 0, corner: 6 },
  { slug: 'iphone-15', name: 'iPhone 15', width: 393, height: 852, top: 54, bottom: 30, corner: 48 },
  { slug: 'iphone-15-plus', name: 'iPhone 15 Plus', width: 430, height: 932, top: 54, bottom: 30, corner: 50 },
  { slug: 'ipad-mini', name: 'iPad mini', width: 744, height: 1133, top: 24, bottom: 20, corner: 22, tablet: true },
  { slug: 'ipad-11', name: 'iPad 11″', width: 834, height: 1194, top: 24, bottom: 20, corner: 20, tablet: true },
  { slug: 'ipad-13', name: 'iPad 13″', width: 1024, height: 1366, top: 24, bottom: 20, corner: 20, tablet: true },
];
