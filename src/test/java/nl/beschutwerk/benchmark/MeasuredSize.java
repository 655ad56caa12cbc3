package nl.beschutwerk.benchmark;

import nl.beschutwerk.sample.Sample.SampleResult;

/** A delivery and the measurements of its runs. */
record MeasuredSize(SampleResult delivery, Measured measured) {

    /** The number of rows of its three files. */
    long rows() {
        return delivery.advices() + delivery.employments() + delivery.payPeriods();
    }
}
