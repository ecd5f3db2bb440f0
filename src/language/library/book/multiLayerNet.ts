/** common.multi_layer_net: a fully connected net of any depth. */
export const multiLayerNetText = `import numpy as np
from collections import OrderedDict
from common.layers import *
from common.gradient import numerical_gradient


def initial_scale(weight_init_std, inputs):
    name = str(weight_init_std).lower()
    if name in ('relu', 'he'):
        return np.sqrt(2.0 / inputs)
    if name in ('sigmoid', 'xavier'):
        return np.sqrt(1.0 / inputs)
    return weight_init_std


class MultiLayerNet:
    def __init__(self, input_size, hidden_size_list, output_size,
                 activation='relu', weight_init_std='relu', weight_decay_lambda=0):
        self.input_size, self.output_size = input_size, output_size
        self.hidden_size_list = hidden_size_list
        self.hidden_layer_num = len(hidden_size_list)
        self.weight_decay_lambda = weight_decay_lambda
        self.params = {}
        sizes = [input_size] + list(hidden_size_list) + [output_size]
        for i in range(1, len(sizes)):
            scale = initial_scale(weight_init_std, sizes[i - 1])
            self.params['W' + str(i)] = scale * np.random.randn(sizes[i - 1], sizes[i])
            self.params['b' + str(i)] = np.zeros(sizes[i])
        layer = {'sigmoid': Sigmoid, 'relu': Relu}[activation]
        self.layers = OrderedDict()
        for i in range(1, len(sizes)):
            self.layers['Affine' + str(i)] = Affine(self.params['W' + str(i)], self.params['b' + str(i)])
            if i < len(sizes) - 1:
                self.layers['Activation_function' + str(i)] = layer()
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x):
        for layer in self.layers.values():
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        decay = 0
        for i in range(1, self.hidden_layer_num + 2):
            decay += 0.5 * self.weight_decay_lambda * np.sum(self.params['W' + str(i)] ** 2)
        return self.last_layer.forward(self.predict(x), t) + decay

    def accuracy(self, x, t):
        y = np.argmax(self.predict(x), axis=1)
        labels = t if t.ndim == 1 else np.argmax(t, axis=1)
        return np.sum(y == labels) / float(x.shape[0])

    def numerical_gradient(self, x, t):
        loss_W = lambda W: self.loss(x, t)
        return {key: numerical_gradient(loss_W, value) for key, value in self.params.items()}

    def gradient(self, x, t):
        self.loss(x, t)
        dout = self.last_layer.backward(1)
        for layer in reversed(list(self.layers.values())):
            dout = layer.backward(dout)
        grads = {}
        for i in range(1, self.hidden_layer_num + 2):
            layer = self.layers['Affine' + str(i)]
            grads['W' + str(i)] = layer.dW + self.weight_decay_lambda * layer.W
            grads['b' + str(i)] = layer.db
        return grads
`;
