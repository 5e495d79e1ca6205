//! Writing the `d` of an SVG path in whole numbers.

/// A path under way. Lines are written as steps, which keeps them short.
#[derive(Clone, Debug, Default)]
pub struct Path {
    text: String,
    at: (i32, i32),
}

impl Path {
    /// Adds a closed line, without what lies on the way from one of its corners to the next. One that
    /// shrank to fewer than three points is left out.
    pub fn close(&mut self, line: impl IntoIterator<Item = (i32, i32)>) {
        let mut points: Vec<(i32, i32)> = Vec::new();
        for point in line {
            if points.last() == Some(&point) {
                continue;
            }
            while let [.., first, second] = points.as_slice()
                && is_on_the_way(*first, *second, point)
            {
                points.pop();
            }
            points.push(point);
        }
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        if points.len() > 2 {
            self.open(points);
            self.text.push('z');
        }
    }

    /// Adds an open line.
    pub fn open(&mut self, points: impl IntoIterator<Item = (i32, i32)>) {
        let mut started = false;
        let mut separate = false;
        for (x, y) in points {
            if !started {
                self.text.push('M');
                self.number(x);
                self.next(y);
                started = true;
            } else if (x, y) != self.at {
                let (dx, dy) = (x - self.at.0, y - self.at.1);
                if separate {
                    self.next(dx);
                } else {
                    self.text.push('l');
                    self.number(dx);
                }
                self.next(dy);
                separate = true;
            }
            self.at = (x, y);
        }
    }

    /// The `d` attribute.
    pub fn finish(self) -> String {
        self.text
    }

    /// A number after another; a minus sign keeps them apart by itself.
    fn next(&mut self, value: i32) {
        if value >= 0 {
            self.text.push(' ');
        }
        self.number(value);
    }

    fn number(&mut self, value: i32) {
        if value < 0 {
            self.text.push('-');
        }
        let mut rest = value.unsigned_abs();
        let mut scale = 1_u32;
        while rest / scale >= 10 {
            scale *= 10;
        }
        while scale > 0 {
            let digit = rest / scale;
            self.text.push(char::from(b'0' + digit as u8));
            rest %= scale;
            scale /= 10;
        }
    }
}

/// True if the second of three places lies between the others on a straight line.
fn is_on_the_way(first: (i32, i32), second: (i32, i32), third: (i32, i32)) -> bool {
    let step =
        |from: (i32, i32), to: (i32, i32)| (i64::from(to.0) - i64::from(from.0), i64::from(to.1) - i64::from(from.1));
    let ((ax, ay), (bx, by)) = (step(first, second), step(second, third));
    ax * by == ay * bx && ax * bx + ay * by > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_steps_in_whole_numbers() {
        let mut path = Path::default();
        path.close([(10, 20), (30, 20), (30, 20), (30, -5), (10, 20)]);
        path.open([(0, 0), (100, i32::from(u8::MAX))]);
        path.close([(1, 1), (2, 2)]);
        assert_eq!(path.finish(), "M10 20l20 0 0-25zM0 0l100 255");
    }

    #[test]
    fn what_lies_on_a_straight_way_is_left_out_and_a_way_back_is_not() {
        let mut path = Path::default();
        path.close([(0, 0), (5, 0), (10, 0), (10, 10), (20, 10), (15, 10), (10, 30)]);
        assert_eq!(path.finish(), "M0 0l10 0 0 10 10 0-5 0-5 20z");
    }
}
