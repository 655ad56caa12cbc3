package nl.beschutwerk.benchmark;

import nl.beschutwerk.sample.Sample.SampleResult;

/** A delivery and what was measured of it. */
record MeasuredSize(SampleResult delivery, Measured measured) {

    /** All rows of its three files. */
    long rows() {
        return delivery.advices() + delivery.employments() + delivery.payPeriods();
    }
}
