import * as l10n from '@vscode/l10n';
import { minimum, type OfferedFunction } from './knownFunction';

/** The functions ready to hand in the lists of examples, easy ones first. */
export const offeredFunctions = (): readonly OfferedFunction[] => [...bowlsAndValleys(), ...manyValleys()];

// long: a table
function bowlsAndValleys(): OfferedFunction[] {
  return [
    {
      id: 'sumOfSquares',
      name: l10n.t('Sum of squares'),
      formula: 'x0^2 + x1^2',
      range0: [-5, 5],
      range1: [-5, 5],
      start: [-3, 4],
      rates: [0.1, 0.02, 0.5],
      stepCount: 100,
      minima: [minimum(0, 0)],
    },
    {
      id: 'longValley',
      name: l10n.t('A long valley: x0^2/20 + x1^2'),
      formula: 'x0^2/20 + x1^2',
      range0: [-10, 10],
      range1: [-5, 5],
      start: [-7, 2],
      rates: [0.95, 0.1, 0.3],
      stepCount: 30,
      minima: [minimum(0, 0)],
    },
    {
      id: 'booth',
      name: l10n.t("Booth's function"),
      formula: '(x + 2y - 7)^2 + (2x + y - 5)^2',
      range0: [-10, 10],
      range1: [-10, 10],
      start: [-6, 5],
      rates: [0.1, 0.02, 0.5],
      stepCount: 50,
      minima: [minimum(1, 3)],
    },
    {
      id: 'matyas',
      name: l10n.t("Matyas's function"),
      formula: '0.26(x^2 + y^2) - 0.48x*y',
      range0: [-10, 10],
      range1: [-10, 10],
      start: [-8, 3],
      rates: [1.5, 0.2, 0.5],
      stepCount: 100,
      minima: [minimum(0, 0)],
    },
    {
      id: 'rosenbrock',
      name: l10n.t("Rosenbrock's function"),
      formula: '(1 - x)^2 + 100(y - x^2)^2',
      range0: [-2, 2],
      range1: [-1, 3],
      start: [-1.2, 1],
      rates: [0.001, 0.0005, 0.1],
      stepCount: 500,
      minima: [minimum(1, 1)],
    },
    {
      id: 'beale',
      name: l10n.t("Beale's function"),
      formula: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
      range0: [-4.5, 4.5],
      range1: [-4.5, 4.5],
      start: [1, 1],
      rates: [0.01, 0.01, 0.1],
      stepCount: 200,
      minima: [minimum(3, 0.5)],
    },
    {
      id: 'saddle',
      name: l10n.t('A saddle'),
      formula: 'x^2 - y^2',
      range0: [-2, 2],
      range1: [-2, 2],
      start: [1.5, 0.1],
      rates: [0.1, 0.02, 0.1],
      stepCount: 15,
      minima: [],
    },
  ];
}

// long: a table
function manyValleys(): OfferedFunction[] {
  return [
    {
      id: 'himmelblau',
      name: l10n.t("Himmelblau's function"),
      formula: '(x^2+y-11)^2+(x+y^2-7)^2',
      range0: [-5, 5],
      range1: [-5, 5],
      start: [0, 0],
      rates: [0.01, 0.005, 0.3],
      stepCount: 60,
      minima: [
        minimum(3, 2),
        minimum(-2.805118086952745, 3.131312518250573),
        minimum(-3.779310253377747, -3.28318599128617),
        minimum(3.584428340330492, -1.848126526964404),
      ],
    },
    {
      id: 'rastrigin',
      name: l10n.t("Rastrigin's function"),
      formula: '20 + x^2 - 10cos(2pi*x) + y^2 - 10cos(2pi*y)',
      range0: [-3, 3],
      range1: [-3, 3],
      start: [1.3, -1.6],
      rates: [0.001, 0.002, 0.3],
      stepCount: 80,
      minima: [minimum(0, 0)],
    },
    {
      id: 'ackley',
      name: l10n.t("Ackley's function"),
      formula: '-20exp(-0.2sqrt((x^2 + y^2)/2)) - exp((cos(2pi*x) + cos(2pi*y))/2) + e + 20',
      range0: [-4, 4],
      range1: [-4, 4],
      start: [2.6, 1.4],
      rates: [0.02, 0.02, 0.3],
      stepCount: 80,
      minima: [minimum(0, 0)],
    },
    {
      id: 'styblinskiTang',
      name: l10n.t("Styblinski and Tang's function"),
      formula: '(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y)/2',
      range0: [-5, 5],
      range1: [-5, 5],
      start: [0.5, 4],
      rates: [0.01, 0.005, 0.3],
      stepCount: 60,
      minima: [minimum(-2.903534027771177, -2.903534027771177, -78.33233140754282)],
    },
  ];
}
