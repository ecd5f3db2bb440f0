/** common.trainer: trains a net by mini batches. */
export const trainerText = `import numpy as np
from common.optimizer import *


class Trainer:
    def __init__(self, network, x_train, t_train, x_test, t_test,
                 epochs=20, mini_batch_size=100,
                 optimizer='SGD', optimizer_param={'lr': 0.01},
                 evaluate_sample_num_per_epoch=None, verbose=True):
        self.network, self.verbose = network, verbose
        self.x_train, self.t_train = x_train, t_train
        self.x_test, self.t_test = x_test, t_test
        self.epochs, self.batch_size = epochs, mini_batch_size
        self.evaluate_sample_num_per_epoch = evaluate_sample_num_per_epoch
        kinds = {'sgd': SGD, 'momentum': Momentum, 'nesterov': Nesterov,
                 'adagrad': AdaGrad, 'rmsprop': RMSprop, 'rmsprpo': RMSprop, 'adam': Adam}
        self.optimizer = kinds[optimizer.lower()](**optimizer_param)
        self.train_size = x_train.shape[0]
        self.iter_per_epoch = max(self.train_size / mini_batch_size, 1)
        self.max_iter = int(epochs * self.iter_per_epoch)
        self.current_iter = self.current_epoch = 0
        self.train_loss_list, self.train_acc_list, self.test_acc_list = [], [], []

    def train_step(self):
        chosen = np.random.choice(self.train_size, self.batch_size)
        x_batch, t_batch = self.x_train[chosen], self.t_train[chosen]
        self.optimizer.update(self.network.params, self.network.gradient(x_batch, t_batch))
        loss = self.network.loss(x_batch, t_batch)
        self.train_loss_list.append(loss)
        if self.verbose:
            print('train loss:' + str(loss))
        if self.current_iter % self.iter_per_epoch == 0:
            self.current_epoch += 1
            self.evaluate()
        self.current_iter += 1

    def evaluate(self):
        count = self.evaluate_sample_num_per_epoch
        train_acc = self.network.accuracy(self.x_train[:count], self.t_train[:count])
        test_acc = self.network.accuracy(self.x_test[:count], self.t_test[:count])
        self.train_acc_list.append(train_acc)
        self.test_acc_list.append(test_acc)
        if self.verbose:
            print(f'epoch {self.current_epoch}: train acc {train_acc}, test acc {test_acc}')

    def train(self):
        for _ in range(self.max_iter):
            self.train_step()
        test_acc = self.network.accuracy(self.x_test, self.t_test)
        if self.verbose:
            print(f'test acc at the end: {test_acc}')
`;
