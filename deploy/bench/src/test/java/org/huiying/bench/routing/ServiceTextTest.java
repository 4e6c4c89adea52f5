package org.huiying.bench.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huiying.rules.simulation.Distribution;
import org.huiying.rules.simulation.Distribution.Erlang;
import org.huiying.rules.simulation.Distribution.Exponential;
import org.huiying.rules.simulation.Distribution.Fixed;
import org.huiying.rules.simulation.Distribution.HyperExponential;
import org.huiying.rules.simulation.Distribution.LogNormal;
import org.huiying.rules.simulation.Distribution.Uniform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTextTest {

    @Test
    void wordsSayWhichPartItIs() {
        var handling = ServiceText.read("deterministic ring 8 + exp mean 200 + exp mean 60 wrap-up");
        assertThat(handling.ring()).isEqualTo(new Fixed(8));
        assertThat(handling.talk()).isEqualTo(new Exponential(200));
        assertThat(handling.wrapUp()).isEqualTo(new Exponential(60));
    }

    @Test
    void severalPartsOfTalkFollowEachOther() {
        Distribution talk = talk("exp mean 2 + uniform 1 to 3 + deterministic 4");
        assertThat(talk).isInstanceOf(Distribution.Sum.class);
        assertThat(talk.mean()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"erlang-3 mean 5", "Erlang(3) mean 5", "erlang3, mean 5", "erlang-k k=3 mean=5", "erlang shape 3 mean 5", "erlang-3 rate 0.2"})
    void phasesAreReadInEveryWayOfWriting(String text) {
        assertThat(talk(text)).isEqualTo(new Erlang(3, 5));
    }

    @Test
    void everyKindIsRead() {
        assertThat(talk("exponential 2.5")).isEqualTo(new Exponential(2.5));
        assertThat(talk("constant 3")).isEqualTo(new Fixed(3));
        assertThat(talk("uniform 2-6")).isEqualTo(new Uniform(2, 6));
        assertThat(talk("uniform between 2 and 6")).isEqualTo(new Uniform(2, 6));
        assertThat(talk("uniform [2, 6]")).isEqualTo(new Uniform(2, 6));
        assertThat(talk("lognormal mean 200 cv 1.5")).isEqualTo(new LogNormal(200, 1.5));
        assertThat(talk("log-normal mean 200 sd 100")).isEqualTo(new LogNormal(200, 0.5));
        assertThat(talk("gamma shape 2 mean 5")).isEqualTo(new Distribution.Gamma(2, 5));
        assertThat(talk("gamma mean 200 cv 0.5")).isEqualTo(new Distribution.Gamma(4, 200));
        assertThat(talk("gamma k 2 scale 3")).isEqualTo(new Distribution.Gamma(2, 6));
        assertThat(talk("weibull shape 2 scale 3")).isEqualTo(new Distribution.Weibull(2, 3));
        assertThat(talk("weibull shape 1 mean 4").mean()).isCloseTo(4, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(talk("hyperexponential p 0.3 mean 1 mean 5")).isEqualTo(new HyperExponential(0.3, 1, 5));
        assertThat(talk("hyperexp p 0.3 means 1 and 5")).isEqualTo(new HyperExponential(0.3, 1, 5));
        assertThat(talk("hyperexponential mean 10 cv 2").mean()).isCloseTo(10, org.assertj.core.data.Offset.offset(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weibull mean 5", "gamma mean 5", "pareto mean 5", "exp", "erlang mean 5", "uniform 6 2", "exp mean -1 + ", "hyperexponential mean 10 cv 0.5", ""})
    void whatIsNotUnderstoodIsSaid(String text) {
        assertThatThrownBy(() -> ServiceText.read(text)).isInstanceOf(Unsimulable.class).hasMessageStartingWith("service:");
    }

    private static Distribution talk(String text) {
        return ServiceText.read(text).talk();
    }
}
