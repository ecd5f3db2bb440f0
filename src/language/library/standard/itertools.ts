/** What learners take from itertools; what ends is a list that is gone through. */
export const itertoolsText = `
class count:
    def __init__(self, start=0, step=1):
        self.value, self.step = start - step, step

    def __iter__(self):
        return self

    def __next__(self):
        self.value += self.step
        return self.value


class cycle:
    def __init__(self, iterable):
        self.values, self.place = list(iterable), -1

    def __iter__(self):
        return self

    def __next__(self):
        if not self.values:
            raise StopIteration
        self.place = (self.place + 1) % len(self.values)
        return self.values[self.place]


def repeat(value, times=None):
    return cycle([value]) if times is None else iter([value] * times)


class chain:
    def __init__(self, *iterables):
        self.values = iter([value for one in iterables for value in one])

    def __iter__(self):
        return self.values

    def __next__(self):
        return next(self.values)

    @staticmethod
    def from_iterable(iterables):
        return chain(*iterables)


def accumulate(iterable, func=None, initial=None):
    totals = [] if initial is None else [initial]
    for value in iterable:
        if not totals:
            totals.append(value)
        else:
            totals.append(totals[-1] + value if func is None else func(totals[-1], value))
    return iter(totals)


def product(*iterables, repeat=1):
    rows = [()]
    for values in [list(one) for one in iterables] * repeat:
        rows = [row + (value,) for row in rows for value in values]
    return iter(rows)


def chosen(values, r, others):
    if r == 0:
        return [()]
    return [(value,) + rest for i, value in enumerate(values) for rest in chosen(others(values, i), r - 1, others)]


def permutations(iterable, r=None):
    values = list(iterable)
    return iter(chosen(values, len(values) if r is None else r, lambda v, i: v[:i] + v[i + 1:]))


def combinations(iterable, r):
    return iter(chosen(list(iterable), r, lambda v, i: v[i + 1:]))


def combinations_with_replacement(iterable, r):
    return iter(chosen(list(iterable), r, lambda v, i: v[i:]))


def islice(iterable, *limits):
    part = slice(*limits)
    start, step, found = part.start or 0, part.step or 1, []
    for place, value in enumerate(iterable):
        if part.stop is not None and place >= part.stop:
            break
        if place >= start and (place - start) % step == 0:
            found.append(value)
        if part.stop is not None and place + 1 >= part.stop:
            break
    return iter(found)


def zip_longest(*iterables, fillvalue=None):
    columns = [list(one) for one in iterables]
    size = max(map(len, columns), default=0)
    return zip(*[column + [fillvalue] * (size - len(column)) for column in columns])


def starmap(function, iterable):
    return iter([function(*args) for args in iterable])


def takewhile(predicate, iterable):
    found = []
    for value in iterable:
        if not predicate(value):
            break
        found.append(value)
    return iter(found)
`;
