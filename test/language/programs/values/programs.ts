/** A learner's module, with a mark behind each line of which the outcome can be told. */
export const program = `"""The chapter."""
import time
import numpy as np
import pandas as pd

def numerical_diff(f, x):
    h = 1e-4
    return (f(x + h) - f(x - h)) / (2 * h)

def function_1(x):
    return 0.01 * x**2 + 0.1 * x

def function_2(x):
    return np.sum(x**2)

def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for idx in range(x.size):
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
    return grad

def gradient_descent(f, init_x, lr=0.01, step_num=100):
    x = init_x
    for i in range(step_num):
        x -= lr * numerical_gradient(f, x)
    return x

class Point:
    pass

lr = 0.1
print(numerical_diff(function_1, 5))  #!
print(numerical_diff(function_1, 10), 'and', lr)  #!
numerical_gradient(function_2, np.array([3.0, 4.0]))  #!
init_x = np.array([-3.0, 4.0])  #!
print(init_x)  #!
x = gradient_descent(function_2, init_x, lr=lr)  #!
print(init_x)  #!
x_sum = x.sum() + 1; y = [1.0, 2]; z = (1, 'a', None) + ()  #!
table = {'a': np.arange(6).reshape(2, 3), 'b': True}  #!
words = 'two' + ' words'  #!
lr *= 3  #!
row = init_x[:1]  #!
row += 100  #!
print(init_x)  #!
started = time.time()
print(time.time() - started)
frame = pd.DataFrame(table)
print(frame, 1)
noise = np.random.randn(2)
print(noise)
np.random.seed(0)
name = input('Who? ')
print('Hello', name)
text = open('data.txt').read()
point = Point()
points = [point]
square = lambda x: x**2
print(square(3), len('four'))  #!
print(pd)
letters = {'a', 'b', 'c'}
numbers = {1, 2} | {3}  #!
nothing = None
nothing
print()
for k in range(3):
    print(k)
k + lr  #!
1 / 0
bigger = 2**70  #!
print('last', bigger, np.float32(0.1), 1e16, -0.0)  #!
`;

/** What Python prints of each statement of the module, by the line where it ends: run by Python itself, one after the other. */
export const oracle = `
import ast, contextlib, io, json, sys
source = SOURCE
names = {'__name__': '__main__'}
outcomes = {}
for node in ast.parse(source).body:
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            value = None
            if isinstance(node, ast.Expr):
                value = eval(compile(ast.Expression(node.value), 'm', 'eval'), names)
            else:
                exec(compile(ast.Module([node], []), 'm', 'exec'), names)
                if isinstance(node, ast.Assign): value = names[node.targets[0].id]
                if isinstance(node, ast.AugAssign): value = names[node.target.id]
        outcomes[node.end_lineno] = str(value) if value is not None else printed.getvalue().rstrip('\\n')
    except Exception:
        pass
print(json.dumps(outcomes))
`;
