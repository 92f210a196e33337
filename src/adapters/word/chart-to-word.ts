import { ImageRun, LineRuleType, Paragraph } from 'docx';
import { chartWording } from '../../present/brief-wording.ts';
import type { TimelineChart } from '../../present/timeline/chart.ts';
import { layoutOf } from '../../present/timeline/layout.ts';
import { timelineToSvg } from '../../present/timeline/to-svg.ts';
import { imageFont, svgToPng } from '../svg-image.ts';
import { run } from './runs.ts';

/** Dots in a point: 216 to the inch, sharp in print. */
const dots = 3;
/** Twentieths of a point are what Word counts in; the library takes dots of 96 to the inch. */
const perPoint = { twips: 20, pixels: 96 / 72 } as const;

/** A timeline across the page, with its text alternative. */
export async function chartToWord(chart: TimelineChart, width: number): Promise<Paragraph[]> {
  const layout = layoutOf(chart, width / perPoint.twips);
  const data = await svgToPng(timelineToSvg(layout, imageFont), dots);
  const image = new ImageRun({
    type: 'png',
    data,
    transformation: { width: layout.width * perPoint.pixels, height: layout.height * perPoint.pixels },
    altText: { name: chartWording.name, title: chartWording.title, description: chart.alt },
  });
  const notes = [
    ...(chart.latest === undefined ? [] : [chartWording.latest(chart.latest)]),
    ...(layout.breaks.length === 0 ? [] : [chartWording.shortened]),
  ];
  return [
    new Paragraph({ spacing: { before: 60, line: 240, lineRule: LineRuleType.AUTO }, children: [image] }),
    ...(notes.length === 0 ? [] : [new Paragraph({ style: 'Small', children: [run(notes.join(' '))] })]),
  ];
}
