// How loud it is around. The sound itself is never kept: only its loudness leaves this file.
import { isGranted, type Pipeline } from './browser-pipeline.ts';
import type { Reading } from './sensors.ts';

const EVERY_MS = 100;
/** What counts as silence, in dB below the loudest a microphone can tell. */
const FLOOR_DB = -60;

const decibels = (amplitude: number) => Math.max(FLOOR_DB, 20 * Math.log10(Math.max(amplitude, 1e-6)));
const level = (db: number) => Math.min(100, Math.max(0, ((db - FLOOR_DB) / -FLOOR_DB) * 100));

/** The mean of the samples on a scale of 0 to 100, and the loudest of them. */
export function loudness(samples: Float32Array): Reading {
  let sum = 0;
  let peak = 0;
  for (const sample of samples) {
    sum += sample * sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  const dbfs = decibels(Math.sqrt(sum / Math.max(1, samples.length)));
  return { value: level(dbfs), level: level(dbfs), dbfs, peak: level(decibels(peak)) };
}

export const audioPipeline: Pipeline = {
  needsTap: async () => !(await isGranted('microphone')),
  open: async (tell) => {
    if (navigator.mediaDevices === undefined) throw new Error('This browser gives no access to a microphone.');
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    void context.resume();
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      tell(loudness(samples));
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
      void context.close();
    };
  },
};
