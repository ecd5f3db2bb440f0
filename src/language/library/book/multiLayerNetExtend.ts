/** common.multi_layer_net_extend: the same with batch normalization and dropout. */
export const multiLayerNetExtendText = `import numpy as np
from collections import OrderedDict
from common.layers import *
from common.gradient import numerical_gradient
from common.multi_layer_net import initial_scale


class MultiLayerNetExtend:
    def __init__(self, input_size, hidden_size_list, output_size,
                 activation='relu', weight_init_std='relu', weight_decay_lambda=0,
                 use_dropout=False, dropout_ration=0.5, use_batchnorm=False):
        self.input_size, self.output_size = input_size, output_size
        self.hidden_size_list = hidden_size_list
        self.hidden_layer_num = len(hidden_size_list)
        self.use_dropout, self.use_batchnorm = use_dropout, use_batchnorm
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
            name = str(i)
            self.layers['Affine' + name] = Affine(self.params['W' + name], self.params['b' + name])
            if i == len(sizes) - 1:
                break
            if use_batchnorm:
                self.params['gamma' + name] = np.ones(sizes[i])
                self.params['beta' + name] = np.zeros(sizes[i])
                self.layers['BatchNorm' + name] = BatchNormalization(
                    self.params['gamma' + name], self.params['beta' + name])
            self.layers['Activation_function' + name] = layer()
            if use_dropout:
                self.layers['Dropout' + name] = Dropout(dropout_ration)
        self.last_layer = SoftmaxWithLoss()

    def predict(self, x, train_flg=False):
        for name, layer in self.layers.items():
            if 'Dropout' in name or 'BatchNorm' in name:
                x = layer.forward(x, train_flg)
            else:
                x = layer.forward(x)
        return x

    def loss(self, x, t, train_flg=False):
        y = self.predict(x, train_flg)
        decay = 0
        for i in range(1, self.hidden_layer_num + 2):
            decay += 0.5 * self.weight_decay_lambda * np.sum(self.params['W' + str(i)] ** 2)
        return self.last_layer.forward(y, t) + decay

    def accuracy(self, X, T):
        y = np.argmax(self.predict(X, train_flg=False), axis=1)
        labels = T if T.ndim == 1 else np.argmax(T, axis=1)
        return np.sum(y == labels) / float(X.shape[0])

    def numerical_gradient(self, X, T):
        loss_W = lambda W: self.loss(X, T, train_flg=True)
        return {key: numerical_gradient(loss_W, value) for key, value in self.params.items()}

    def gradient(self, x, t):
        self.loss(x, t, train_flg=True)
        dout = self.last_layer.backward(1)
        for layer in reversed(list(self.layers.values())):
            dout = layer.backward(dout)
        grads = {}
        for i in range(1, self.hidden_layer_num + 2):
            name = str(i)
            layer = self.layers['Affine' + name]
            grads['W' + name] = layer.dW + self.weight_decay_lambda * layer.W
            grads['b' + name] = layer.db
            if self.use_batchnorm and i <= self.hidden_layer_num:
                grads['gamma' + name] = self.layers['BatchNorm' + name].dgamma
                grads['beta' + name] = self.layers['BatchNorm' + name].dbeta
        return grads
`;
