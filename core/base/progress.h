#pragma once

#include <atomic>

namespace core {

/// The one thing a long calculation knows of the world above it: how far it is, and whether to stop.
/// The calculation calls `advance` on its own thread; any thread may call `cancel` and read `fraction`.
class Progress
{
public:
    /// Adds to the fraction done (0..1 in all). False means: stop, and return ErrorCode::Cancelled.
    bool advance(double part)
    {
        m_fraction.store(m_fraction.load(std::memory_order_relaxed) + part, std::memory_order_relaxed);
        return !cancelled();
    }

    void setFraction(double fraction) { m_fraction.store(fraction, std::memory_order_relaxed); }
    double fraction() const { return m_fraction.load(std::memory_order_relaxed); }

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool cancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<double> m_fraction{0.0};
    std::atomic<bool> m_cancelled{false};
};

} // namespace core
