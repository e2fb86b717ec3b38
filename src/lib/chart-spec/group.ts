import { obstacle, ownObstacle, type Comparable, type Obstacle } from '../figure/comparability.ts';

/** A value that shares no axis: with which one it was compared, and what stood in the way (null when it is alone). */
export interface Apart<T> {
  item: T;
  other: T | null;
  reason: Obstacle | null;
}

/** Groups of two or more that may share an axis, the largest first, and all that stands beside. */
export interface Grouped<T> {
  groups: T[][];
  apart: Apart<T>[];
}

/**
 * Sorts values of one indicator by what may share an axis.
 * In a group the guard finds nothing between any two. The reason of what is left holds against the largest group, else against another value,
 * if possible one of which nothing forbids an axis: a reason should be the value's own, not its neighbour's.
 */
export function groupComparable<T extends Comparable>(items: readonly T[]): Grouped<T> {
  const all: T[][] = [];
  const open: T[][] = [];
  for (const item of items) {
    // What may share an axis with one of a group may with all: the guard compares traits, each by its own.
    const alone = ownObstacle(item) !== null || item.normalized === null;
    const group = alone ? undefined : open.find(([member]) => member && obstacle(member, item) === null);
    if (group) group.push(item);
    else {
      const own = [item];
      all.push(own);
      if (!alone) open.push(own);
    }
  }
  const groups = all.filter((group) => group.length > 1).sort((a, b) => b.length - a.length);
  const [reference] = groups[0] ?? [];
  const free = items.find((one) => ownObstacle(one) === null);
  const otherThan = (item: T) => (item === items[0] ? items[1] : items[0]);
  const apart = all
    .filter((group) => group.length === 1)
    .flat()
    .map((item): Apart<T> => {
      const unlike = free === item ? items.find((one) => one !== item && ownObstacle(one) === null) : free;
      const other = reference ?? unlike ?? otherThan(item) ?? null;
      return { item, other, reason: other && obstacle(item, other) };
    });
  return { groups, apart };
}
