import { expectTypeOf, it } from 'vitest';
import type { GaugeProps } from '../controls/gauge/gauge.ts';
import type { ToggleProps } from '../controls/toggle/toggle.ts';

it('infers what a view receives from the definition', () => {
  expectTypeOf<GaugeProps['min']>().toEqualTypeOf<number>();
  expectTypeOf<GaugeProps['arcAngle']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<GaugeProps['gaugeStyle']>().toEqualTypeOf<'half' | 'full'>();
  expectTypeOf<GaugeProps['hideValue']>().toEqualTypeOf<boolean>();
  expectTypeOf<ToggleProps['defaultValue']>().toEqualTypeOf<boolean>();
  expectTypeOf<NonNullable<GaugeProps['segments']>[number]>().toEqualTypeOf<{
    readonly limit: number | undefined;
    readonly color: string | undefined;
  }>();
});
