import type { Report } from './report.ts';
export function toChart(_report: Report): string {
  return '<svg/>';
}
