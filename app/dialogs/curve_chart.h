#pragma once

#include "core/analysis/rules/rule_set.h"

#include <QWidget>

namespace app {

/// What a criterion's value is worth, as a small line: value to the right, worth upward. Words are bars.
class CurveChart : public QWidget
{
    Q_OBJECT

public:
    explicit CurveChart(const core::Criterion& criterion, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {64, 26}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    core::Criterion m_criterion;
};

} // namespace app
