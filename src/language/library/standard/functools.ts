/** What learners take from functools. */
export const functoolsText = `
def reduce(function, iterable, *initial):
    values = iter(iterable)
    if initial:
        total = initial[0]
    else:
        values = list(values)
        if not values:
            raise TypeError('reduce() of empty iterable with no initial value')
        total, *values = values
    for value in values:
        total = function(total, value)
    return total


class partial:
    def __init__(self, func, *args, **keywords):
        self.func, self.args, self.keywords = func, args, keywords

    def __call__(self, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})


def wraps(wrapped):
    def decorate(wrapper):
        wrapper.__name__, wrapper.__doc__ = wrapped.__name__, wrapped.__doc__
        return wrapper
    return decorate


def cache(function):
    known = {}

    def cached(*args):
        if args not in known:
            known[args] = function(*args)
        return known[args]
    return cached


def lru_cache(maxsize=128, typed=False):
    return cache(maxsize) if callable(maxsize) else cache
`;
