;; The sums that a network spends its time on, two numbers at a time (f64x2). `npm run kernel` compiles this file into
;; kernelBytes.ts. All sums have one form, written for row r of `out`:
;;
;;     out[r] = start[r] + values[0] matrix[row 0] + values[1] matrix[row 1] + ...
;;
;; where `offsets` says in bytes where in `matrix` each row begins. Sparse samples list the rows they need, so that an input
;; of 0 costs nothing; a dense product lists them all. The columns are taken in strips of sixteen, four, two and one. The sums
;; of a strip stay in registers while its rows go by: a row is read once, and nothing is written in between.
;; Addresses and steps are in bytes; a step of 0 uses the same row for every r.
(module
  (memory (import "engine" "memory") 1)

  ;; rows x cols sums. Row r has the terms bounds[r] to bounds[r + 1], the last not included, of `offsets` and `values`.
  (func (export "sparseProduct")
    (param $rows i32) (param $cols i32) (param $out i32) (param $start i32) (param $startStep i32) (param $matrix i32)
    (param $bounds i32) (param $offsets i32) (param $values i32)
    (local $left i32) (local $width i32) (local $skip i32) (local $r i32) (local $from i32) (local $to i32)
    (local.set $left (local.get $cols))
    (block $done
      (loop $nextStrip
        (br_if $done (i32.eqz (local.get $left)))
        (local.set $width (call $widest (local.get $left)))
        (local.set $skip (i32.shl (i32.sub (local.get $cols) (local.get $left)) (i32.const 3)))
        (local.set $r (i32.const 0))
        (loop $nextRow
          (local.set $from
            (i32.load (i32.add (local.get $bounds) (i32.shl (local.get $r) (i32.const 2)))))
          (local.set $to
            (i32.load offset=4 (i32.add (local.get $bounds) (i32.shl (local.get $r) (i32.const 2)))))
          (call $strip
            (local.get $width)
            (i32.add (i32.add (local.get $out) (local.get $skip))
              (i32.mul (local.get $r) (i32.shl (local.get $cols) (i32.const 3))))
            (i32.add (i32.add (local.get $start) (local.get $skip)) (i32.mul (local.get $r) (local.get $startStep)))
            (i32.add (local.get $matrix) (local.get $skip))
            (i32.add (local.get $offsets) (i32.shl (local.get $from) (i32.const 2)))
            (i32.add (local.get $offsets) (i32.shl (local.get $to) (i32.const 2)))
            (i32.add (local.get $values) (i32.shl (local.get $from) (i32.const 3)))
            (i32.const 8))
          (br_if $nextRow (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 1))) (local.get $rows))))
        (local.set $left (i32.sub (local.get $left) (local.get $width)))
        (br $nextStrip))))

  ;; rows x cols sums of `terms` terms each. Term p of row r has the value at values + r rowStep + p step.
  (func (export "denseProduct")
    (param $rows i32) (param $cols i32) (param $out i32) (param $start i32) (param $startStep i32) (param $matrix i32)
    (param $terms i32) (param $offsets i32) (param $values i32) (param $rowStep i32) (param $step i32)
    (local $left i32) (local $width i32) (local $skip i32) (local $r i32)
    (local.set $left (local.get $cols))
    (block $done
      (loop $nextStrip
        (br_if $done (i32.eqz (local.get $left)))
        (local.set $width (call $widest (local.get $left)))
        (local.set $skip (i32.shl (i32.sub (local.get $cols) (local.get $left)) (i32.const 3)))
        (local.set $r (i32.const 0))
        (loop $nextRow
          (call $strip
            (local.get $width)
            (i32.add (i32.add (local.get $out) (local.get $skip))
              (i32.mul (local.get $r) (i32.shl (local.get $cols) (i32.const 3))))
            (i32.add (i32.add (local.get $start) (local.get $skip)) (i32.mul (local.get $r) (local.get $startStep)))
            (i32.add (local.get $matrix) (local.get $skip))
            (local.get $offsets)
            (i32.add (local.get $offsets) (i32.shl (local.get $terms) (i32.const 2)))
            (i32.add (local.get $values) (i32.mul (local.get $r) (local.get $rowStep)))
            (local.get $step))
          (br_if $nextRow (i32.lt_u (local.tee $r (i32.add (local.get $r) (i32.const 1))) (local.get $rows))))
        (local.set $left (i32.sub (local.get $left) (local.get $width)))
        (br $nextStrip))))

  ;; The width of the next strip where so many columns are left.
  (func $widest (param $left i32) (result i32)
    (if (i32.ge_u (local.get $left) (i32.const 16)) (then (return (i32.const 16))))
    (if (i32.ge_u (local.get $left) (i32.const 4)) (then (return (i32.const 4))))
    (if (result i32) (i32.ge_u (local.get $left) (i32.const 2)) (then (i32.const 2)) (else (i32.const 1))))

  ;; A strip of one row. Its terms are those whose offset stands from `offsets` up to `end`, the last not included.
  (func $strip
    (param $width i32) (param $out i32) (param $start i32) (param $matrix i32)
    (param $offsets i32) (param $end i32) (param $values i32) (param $step i32)
    (block $one
      (block $two
        (block $four
          (block $sixteen
            (br_if $sixteen (i32.eq (local.get $width) (i32.const 16)))
            (br_if $four (i32.eq (local.get $width) (i32.const 4)))
            (br_if $two (i32.eq (local.get $width) (i32.const 2)))
            (br $one))
          (return (call $sixteen (local.get $out) (local.get $start) (local.get $matrix)
            (local.get $offsets) (local.get $end) (local.get $values) (local.get $step))))
        (return (call $four (local.get $out) (local.get $start) (local.get $matrix)
          (local.get $offsets) (local.get $end) (local.get $values) (local.get $step))))
      (return (call $two (local.get $out) (local.get $start) (local.get $matrix)
        (local.get $offsets) (local.get $end) (local.get $values) (local.get $step))))
    (call $one (local.get $out) (local.get $start) (local.get $matrix)
      (local.get $offsets) (local.get $end) (local.get $values) (local.get $step)))

  (func $sixteen
    (param $out i32) (param $start i32) (param $matrix i32)
    (param $offsets i32) (param $end i32) (param $values i32) (param $step i32)
    (local $at i32) (local $x v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local.set $a (v128.load (local.get $start)))
    (local.set $b (v128.load offset=16 (local.get $start)))
    (local.set $c (v128.load offset=32 (local.get $start)))
    (local.set $d (v128.load offset=48 (local.get $start)))
    (local.set $e (v128.load offset=64 (local.get $start)))
    (local.set $f (v128.load offset=80 (local.get $start)))
    (local.set $g (v128.load offset=96 (local.get $start)))
    (local.set $h (v128.load offset=112 (local.get $start)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $offsets) (local.get $end)))
        (local.set $at (i32.add (local.get $matrix) (i32.load (local.get $offsets))))
        (local.set $x (v128.load64_splat (local.get $values)))
        (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $x) (v128.load (local.get $at)))))
        (local.set $b (f64x2.add (local.get $b) (f64x2.mul (local.get $x) (v128.load offset=16 (local.get $at)))))
        (local.set $c (f64x2.add (local.get $c) (f64x2.mul (local.get $x) (v128.load offset=32 (local.get $at)))))
        (local.set $d (f64x2.add (local.get $d) (f64x2.mul (local.get $x) (v128.load offset=48 (local.get $at)))))
        (local.set $e (f64x2.add (local.get $e) (f64x2.mul (local.get $x) (v128.load offset=64 (local.get $at)))))
        (local.set $f (f64x2.add (local.get $f) (f64x2.mul (local.get $x) (v128.load offset=80 (local.get $at)))))
        (local.set $g (f64x2.add (local.get $g) (f64x2.mul (local.get $x) (v128.load offset=96 (local.get $at)))))
        (local.set $h (f64x2.add (local.get $h) (f64x2.mul (local.get $x) (v128.load offset=112 (local.get $at)))))
        (local.set $offsets (i32.add (local.get $offsets) (i32.const 4)))
        (local.set $values (i32.add (local.get $values) (local.get $step)))
        (br $next)))
    (v128.store (local.get $out) (local.get $a))
    (v128.store offset=16 (local.get $out) (local.get $b))
    (v128.store offset=32 (local.get $out) (local.get $c))
    (v128.store offset=48 (local.get $out) (local.get $d))
    (v128.store offset=64 (local.get $out) (local.get $e))
    (v128.store offset=80 (local.get $out) (local.get $f))
    (v128.store offset=96 (local.get $out) (local.get $g))
    (v128.store offset=112 (local.get $out) (local.get $h)))

  (func $four
    (param $out i32) (param $start i32) (param $matrix i32)
    (param $offsets i32) (param $end i32) (param $values i32) (param $step i32)
    (local $at i32) (local $x v128) (local $a v128) (local $b v128)
    (local.set $a (v128.load (local.get $start)))
    (local.set $b (v128.load offset=16 (local.get $start)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $offsets) (local.get $end)))
        (local.set $at (i32.add (local.get $matrix) (i32.load (local.get $offsets))))
        (local.set $x (v128.load64_splat (local.get $values)))
        (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $x) (v128.load (local.get $at)))))
        (local.set $b (f64x2.add (local.get $b) (f64x2.mul (local.get $x) (v128.load offset=16 (local.get $at)))))
        (local.set $offsets (i32.add (local.get $offsets) (i32.const 4)))
        (local.set $values (i32.add (local.get $values) (local.get $step)))
        (br $next)))
    (v128.store (local.get $out) (local.get $a))
    (v128.store offset=16 (local.get $out) (local.get $b)))

  (func $two
    (param $out i32) (param $start i32) (param $matrix i32)
    (param $offsets i32) (param $end i32) (param $values i32) (param $step i32)
    (local $at i32) (local $a v128)
    (local.set $a (v128.load (local.get $start)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $offsets) (local.get $end)))
        (local.set $at (i32.add (local.get $matrix) (i32.load (local.get $offsets))))
        (local.set $a (f64x2.add (local.get $a)
          (f64x2.mul (v128.load64_splat (local.get $values)) (v128.load (local.get $at)))))
        (local.set $offsets (i32.add (local.get $offsets) (i32.const 4)))
        (local.set $values (i32.add (local.get $values) (local.get $step)))
        (br $next)))
    (v128.store (local.get $out) (local.get $a)))

  (func $one
    (param $out i32) (param $start i32) (param $matrix i32)
    (param $offsets i32) (param $end i32) (param $values i32) (param $step i32)
    (local $at i32) (local $a f64)
    (local.set $a (f64.load (local.get $start)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $offsets) (local.get $end)))
        (local.set $at (i32.add (local.get $matrix) (i32.load (local.get $offsets))))
        (local.set $a (f64.add (local.get $a)
          (f64.mul (f64.load (local.get $values)) (f64.load (local.get $at)))))
        (local.set $offsets (i32.add (local.get $offsets) (i32.const 4)))
        (local.set $values (i32.add (local.get $values) (local.get $step)))
        (br $next)))
    (f64.store (local.get $out) (local.get $a)))

  ;; A product of which both sides are at hand, in tiles of two rows and eight columns, so that what is read of `matrix` serves
  ;; twice. What is too much in the last tiles is computed with what stands behind, and written behind what is asked for: a row
  ;; of `out` has whole tiles. Row p of `matrix` begins at matrix + p matrixStep, term p of row r has the value at
  ;; values + r rowStep + p step. There is at least one of each.
  (func (export "tiledProduct")
    (param $rows i32) (param $tiles i32) (param $out i32) (param $matrix i32) (param $matrixStep i32)
    (param $terms i32) (param $values i32) (param $rowStep i32) (param $step i32)
    (local $tile i32) (local $row i32) (local $outStep i32)
    (local.set $outStep (i32.shl (local.get $tiles) (i32.const 6)))
    (loop $nextTile
      (local.set $row (i32.const 0))
      (loop $nextPair
        (call $tile
          (i32.add (local.get $out)
            (i32.add (i32.mul (local.get $row) (local.get $outStep)) (i32.shl (local.get $tile) (i32.const 6))))
          (local.get $outStep)
          (i32.add (local.get $matrix) (i32.shl (local.get $tile) (i32.const 6)))
          (local.get $matrixStep)
          (local.get $terms)
          (i32.add (local.get $values) (i32.mul (local.get $row) (local.get $rowStep)))
          (i32.add (local.get $values)
            (i32.mul (i32.add (local.get $row) (i32.const 1)) (local.get $rowStep)))
          (local.get $step))
        (br_if $nextPair
          (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 2))) (local.get $rows))))
      (br_if $nextTile
        (i32.lt_u (local.tee $tile (i32.add (local.get $tile) (i32.const 1))) (local.get $tiles)))))

  ;; Two rows of eight columns.
  (func $tile
    (param $out i32) (param $outStep i32) (param $matrix i32) (param $matrixStep i32) (param $terms i32)
    (param $first i32) (param $second i32) (param $step i32)
    (local $x v128) (local $y v128) (local $m v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (loop $next
      (local.set $x (v128.load64_splat (local.get $first)))
      (local.set $y (v128.load64_splat (local.get $second)))
      (local.set $m (v128.load (local.get $matrix)))
      (local.set $a (f64x2.add (local.get $a) (f64x2.mul (local.get $x) (local.get $m))))
      (local.set $e (f64x2.add (local.get $e) (f64x2.mul (local.get $y) (local.get $m))))
      (local.set $m (v128.load offset=16 (local.get $matrix)))
      (local.set $b (f64x2.add (local.get $b) (f64x2.mul (local.get $x) (local.get $m))))
      (local.set $f (f64x2.add (local.get $f) (f64x2.mul (local.get $y) (local.get $m))))
      (local.set $m (v128.load offset=32 (local.get $matrix)))
      (local.set $c (f64x2.add (local.get $c) (f64x2.mul (local.get $x) (local.get $m))))
      (local.set $g (f64x2.add (local.get $g) (f64x2.mul (local.get $y) (local.get $m))))
      (local.set $m (v128.load offset=48 (local.get $matrix)))
      (local.set $d (f64x2.add (local.get $d) (f64x2.mul (local.get $x) (local.get $m))))
      (local.set $h (f64x2.add (local.get $h) (f64x2.mul (local.get $y) (local.get $m))))
      (local.set $first (i32.add (local.get $first) (local.get $step)))
      (local.set $second (i32.add (local.get $second) (local.get $step)))
      (local.set $matrix (i32.add (local.get $matrix) (local.get $matrixStep)))
      (br_if $next (local.tee $terms (i32.sub (local.get $terms) (i32.const 1)))))
    (v128.store (local.get $out) (local.get $a))
    (v128.store offset=16 (local.get $out) (local.get $b))
    (v128.store offset=32 (local.get $out) (local.get $c))
    (v128.store offset=48 (local.get $out) (local.get $d))
    (local.set $out (i32.add (local.get $out) (local.get $outStep)))
    (v128.store (local.get $out) (local.get $e))
    (v128.store offset=16 (local.get $out) (local.get $f))
    (v128.store offset=32 (local.get $out) (local.get $g))
    (v128.store offset=48 (local.get $out) (local.get $h)))

  ;; Replaces `count` numbers x (one more where that is odd) by sigmoid(x), as (x < 0 ? p : 1) / (1 + p) with p = e^-|x|. Left
  ;; of -708, where e^x is below 1e-307, it stays as at -708.
  (func (export "sigmoid") (param $at i32) (param $count i32)
    (local $end i32) (local $z v128) (local $p v128)
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $count) (i32.const 3))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $z (v128.load (local.get $at)))
        (local.set $p (call $exponential
          (f64x2.max (f64x2.neg (f64x2.abs (local.get $z))) (v128.const f64x2 -708 -708))))
        (v128.store (local.get $at) (f64x2.div
          (v128.bitselect (local.get $p) (v128.const f64x2 1 1) (f64x2.lt (local.get $z) (v128.const f64x2 0 0)))
          (f64x2.add (v128.const f64x2 1 1) (local.get $p))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $next))))

  ;; Replaces `count` numbers x (one more where that is odd) by e^x; they lie between -708 and 708.
  (func (export "exponentials") (param $at i32) (param $count i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $count) (i32.const 3))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (v128.store (local.get $at) (call $exponential (v128.load (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $next))))

  ;; e^x as fdlibm (Sun Microsystems, 1993) has it, and V8: with x = k ln 2 + r, r = hi - lo, it is 2^k e^r, and
  ;; e^r = 1 + r + r c / (2 - c) with c = r - r^2 (P1 + r^2 P2 + ... + r^8 P5).
  (func $exponential (param $x v128) (result v128)
    (local $k v128) (local $hi v128) (local $lo v128) (local $r v128) (local $t v128) (local $c v128) (local $p v128)
    (local.set $k (f64x2.ceil (f64x2.sub
      (f64x2.mul (local.get $x) (v128.const f64x2 1.44269504088896338700 1.44269504088896338700))
      (v128.const f64x2 0.5 0.5))))
    (local.set $hi (f64x2.sub (local.get $x)
      (f64x2.mul (local.get $k) (v128.const f64x2 6.93147180369123816490e-01 6.93147180369123816490e-01))))
    (local.set $lo
      (f64x2.mul (local.get $k) (v128.const f64x2 1.90821492927058770002e-10 1.90821492927058770002e-10)))
    (local.set $r (f64x2.sub (local.get $hi) (local.get $lo)))
    (local.set $t (f64x2.mul (local.get $r) (local.get $r)))
    (local.set $c (v128.const f64x2 4.13813679705723846039e-08 4.13813679705723846039e-08))
    (local.set $c (f64x2.add (v128.const f64x2 -1.65339022054652515390e-06 -1.65339022054652515390e-06)
      (f64x2.mul (local.get $t) (local.get $c))))
    (local.set $c (f64x2.add (v128.const f64x2 6.61375632143793436117e-05 6.61375632143793436117e-05)
      (f64x2.mul (local.get $t) (local.get $c))))
    (local.set $c (f64x2.add (v128.const f64x2 -2.77777777770155933842e-03 -2.77777777770155933842e-03)
      (f64x2.mul (local.get $t) (local.get $c))))
    (local.set $c (f64x2.add (v128.const f64x2 1.66666666666666019037e-01 1.66666666666666019037e-01)
      (f64x2.mul (local.get $t) (local.get $c))))
    (local.set $c (f64x2.sub (local.get $r) (f64x2.mul (local.get $t) (local.get $c))))
    (local.set $p (f64x2.div (f64x2.mul (local.get $r) (local.get $c))
      (f64x2.sub (v128.const f64x2 2 2) (local.get $c))))
    (local.set $p (f64x2.sub (v128.const f64x2 1 1)
      (f64x2.sub (f64x2.sub (local.get $lo) (local.get $p)) (local.get $hi))))
    ;; times 2^k, whose bits are the exponent k + 1023
    (f64x2.mul (local.get $p)
      (i64x2.shl (i64x2.add (i64x2.extend_low_i32x4_s (i32x4.trunc_sat_f64x2_s_zero (local.get $k)))
        (v128.const i64x2 1023 1023)) (i32.const 52)))))
