/** The optimizers that a learner may choose, in every view the same. */
export type OptimizerName = 'sgd' | 'momentum' | 'nesterov' | 'adaGrad' | 'rmsProp' | 'adam';
